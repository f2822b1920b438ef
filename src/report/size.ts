export { count, humanSize, plural } from '../size.ts';
