import type { PullRequestPublication } from './publisher.ts';

/** @param mayCreate false: a comment that is there is updated, and none is made */
export async function publishComment(_publication: PullRequestPublication, _mayCreate: boolean): Promise<void> {}
