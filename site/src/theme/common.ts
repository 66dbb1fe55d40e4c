/**
 * The sheets of every page, in order. A component that brings a sheet of its own imports this first: sheets are linked in the order
 * of imports, and ours has to come after the DSFR's.
 */
import './fonts.css';
import './dsfr.css';
import './la-base.css';
