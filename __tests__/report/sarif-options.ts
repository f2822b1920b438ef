import type { SarifOptions } from '../../src/report/sarif.ts';
import { rules } from '../../src/rules/index.ts';

/** What a run hands to the renderer. */
export const sarifOptions: SarifOptions = {
  rules: rules.map(({ meta }) => meta),
  repository: 'https://git.example.com/acme/cli',
  excused: 'suppressed',
};
