import { visibleText } from '../report/visible-text.ts';

/** Attributes that hold words and states: none that can run something, and none that takes an address. */
type Attribute =
  | `aria-${string}`
  | 'autocomplete'
  | 'class'
  | 'for'
  | 'hidden'
  | 'id'
  | 'open'
  | 'placeholder'
  | 'role'
  | 'scope'
  | 'selected'
  | 'spellcheck'
  | 'tabindex'
  | 'title'
  | 'type'
  | 'value';

export type Attributes = { readonly [name in Attribute]?: string | number | boolean };

export type Child = Node | string | null | readonly Child[];

/** Builds an element. Texts become text, with what is invisible in them shown: the only way in which text gets into the page. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === false || value === undefined) continue;
    made.setAttribute(name, value === true ? '' : visibleText(String(value)));
  }
  append(made, children);
  return made;
}

function append(parent: Element, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null) continue;
    if (typeof child === 'string') parent.append(visibleText(child.replaceAll('\t', '    ')));
    else if (child instanceof Node) parent.append(child);
    else append(parent, child);
  }
}

/** Replaces everything in an element. */
export function fill(parent: Element, ...children: readonly Child[]): void {
  parent.replaceChildren();
  append(parent, children);
}
