/** DILA's sheets are XML written as JSON: what is read of them. */
export interface TextNode {
  readonly type: 'text';
  readonly text?: string;
}
export interface Element {
  readonly type?: 'element';
  readonly name: string;
  readonly attributes?: Readonly<Record<string, string>>;
  readonly children?: readonly Node[];
}
export type Node = TextNode | Element;

export const isElement = (node: unknown): node is Element =>
  typeof node === 'object' && node !== null && 'name' in node && typeof node.name === 'string';

/** Child elements, only those called one of `names` when some are given. */
export const elements = (node: Element | undefined, ...names: string[]): Element[] =>
  (node?.children ?? []).filter(
    (child): child is Element => isElement(child) && (!names.length || names.includes(child.name)),
  );

export const first = (node: Element | undefined, name: string): Element | undefined => elements(node, name)[0];

const wholeText = (node: Node): string =>
  isElement(node) ? (node.children ?? []).map(wholeText).join('') : (node.text ?? '');

/** All the text of an element on one line; empty when there is no element. */
export const textOf = (node: Element | undefined): string => (node ? wholeText(node).replace(/\s+/gu, ' ').trim() : '');

export const attribute = (node: Element | undefined, name: string): string => node?.attributes?.[name] ?? '';
