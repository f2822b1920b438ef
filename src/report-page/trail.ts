import { element, fill } from './element.ts';
import { type FileTree, type Folder, trail } from './file-tree.ts';

export interface Trail {
  readonly root: HTMLElement;
  readonly show: (place: Folder) => void;
}

/** The way down to where the map is, each step a way back up. */
export function trailOf({ root: top }: FileTree, onOpen: (folder: Folder) => void): Trail {
  const list = element('ol');
  return {
    root: element('nav', { class: 'trail', 'aria-label': 'Where the map is' }, list),
    show: (place) => {
      const hadFocus = list.contains(document.activeElement);
      const steps = trail(place, top).map((folder) => step(folder, folder === place, onOpen));
      fill(
        list,
        steps.map((one) => element('li', {}, one)),
      );
      if (hadFocus) steps.at(-1)?.focus();
    },
  };
}

function step(folder: Folder, isHere: boolean, onOpen: (folder: Folder) => void): HTMLElement {
  if (isHere) return element('span', { 'aria-current': 'location', tabindex: -1 }, folder.name);
  const button = element('button', { type: 'button', class: 'link' }, folder.name);
  button.addEventListener('click', () => onOpen(folder));
  return button;
}
