/** What the runner starts: see action.yml. */
import { runAction } from './action.ts';

await runAction();
