/** Loaded only for workspaces of pnpm. */
export { load } from 'js-yaml';
