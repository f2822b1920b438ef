/** Loaded only for workspaces of pnpm and lerna. */
export { globSync } from 'glob';
