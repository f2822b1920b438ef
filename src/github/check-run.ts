import type { Publication } from './publisher.ts';

export async function publishCheckRun(_publication: Publication, _headSha: string): Promise<void> {}
