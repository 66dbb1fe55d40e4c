/**
 * DSFR's components that a page to read does without (badge, pagination, alert, checkbox, select, upload, callout, table, summary): imported
 * by whichever component draws one, so that the others don't carry them.
 */
import './common';
import './dsfr-more.css';
