import type { PullRequestPublication } from './publisher.ts';

/** Review comments with a `suggestion` block where the line to change is in the diff. Rejects as octokit does: the caller classifies and warns. */
export async function publishSuggestions(_publication: PullRequestPublication): Promise<void> {
  // Written by another hand.
}
