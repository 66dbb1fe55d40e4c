import { describe, expect, it } from 'vitest';
import { csv } from './csv';

const lines = (rows: (string | number)[][]) => csv(rows).slice(1).split('\r\n');

describe('a CSV file', () => {
  it('begins with the mark without which accents are lost, and separates as spreadsheets in French do', () => {
    expect(
      csv([
        ['Région', 'Ressources'],
        ['Normandie', 12],
      ]),
    ).toBe('\uFEFFRégion;Ressources\r\nNormandie;12\r\n');
  });

  it('keeps what would end a cell inside it', () => {
    expect(lines([['a;b', 'dit « oui »', 'dit "oui"', 'deux\nlignes']])[0]).toBe(
      '"a;b";dit « oui »;"dit ""oui""";"deux\nlignes"',
    );
  });

  it.each(['=1+1', '+33', '-2', '@SUM(A1)', '\tx', '\rx'])('makes %j plain, which a spreadsheet would run', (text) => {
    expect(csv([[text]]).slice(1)).toMatch(/^"?'/);
  });

  it('leaves numbers alone', () => expect(lines([[-3, 1240]])[0]).toBe('-3;1240'));
});
