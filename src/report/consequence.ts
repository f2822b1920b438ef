import type { ReportedError } from '../model.ts';

/** What an error means for the run, for readers who see no verdict beside it. */
export const consequence = (error: ReportedError): string =>
  `${error.package === null ? 'nothing was judged' : 'this package was not judged'}: what cannot be read never passes`;
