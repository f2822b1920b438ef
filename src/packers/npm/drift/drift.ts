import type { Drift, PackList, DirectoryTarget } from '../../../model.ts';
import { describe, type Disputed, type Ruling } from './culprit.ts';
import { ruling } from './ruling.ts';
import type { NpmModules } from '../modules.ts';
import { type Editable, proposals } from './proposals.ts';
import { settling } from './settlement.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** A package that two npms list differently. */
export interface Dispute extends Editable {
  readonly installed: NpmModules;
  readonly newest: NpmModules;
  readonly target: DirectoryTarget;
  readonly env: Env;
  /** As the installed npm lists it. */
  readonly pack: PackList;
  /** Each path that only one of them packs, sorted. */
  readonly disputed: readonly Disputed[];
}

/**
 * Puts the disputed files together by what is read in two ways, and tries out how to write it so that all agree.
 *
 * @throws GateError where something cannot be read
 */
export async function driftsOf(dispute: Dispute): Promise<readonly Drift[]> {
  const rule = await ruling(dispute);
  const prove = await proving(dispute);
  const settled = new Map<string, Drift>();
  const unsettled: Ruling[] = [];
  for (const one of dispute.disputed) {
    if (settled.has(one.path)) continue;
    const ruled = await rule(one);
    const open = dispute.disputed.filter(({ path }) => !settled.has(path));
    const proved = await prove(ruled, open);
    if (proved === null) unsettled.push(ruled);
    else for (const path of pathsOf(proved)) settled.set(path, proved);
  }
  const left = unsettled.filter(({ path }) => !settled.has(path));
  return [...new Set(settled.values()), ...unsettledDrifts(dispute, left)];
}

const pathsOf = ({ onlyInstalled, onlyNewest }: Drift): readonly string[] => [...onlyInstalled, ...onlyNewest];

/** Together by what is read in two ways. */
function unsettledDrifts({ pack: { manifest } }: Dispute, left: readonly Ruling[]): readonly Drift[] {
  const groups = new Map<string, { readonly description: ReturnType<typeof describe>; readonly members: Ruling[] }>();
  for (const ruled of left) {
    const description = describe(manifest, ruled);
    const key = JSON.stringify(description);
    const group = groups.get(key) ?? { description, members: [] };
    group.members.push(ruled);
    groups.set(key, group);
  }
  return [...groups.values()].map(({ description, members }) => ({ ...sides(members), ...description, spelling: null }));
}

function sides(members: readonly Disputed[]): Pick<Drift, 'onlyInstalled' | 'onlyNewest'> {
  const side = (shipsWith: Disputed['shipsWith']): readonly string[] =>
    members.filter((member) => member.shipsWith === shipsWith).map(({ path }) => path);
  return { onlyInstalled: side('installed'), onlyNewest: side('newest') };
}

/** Finds the first proposal that settles a file. */
async function proving(dispute: Dispute): Promise<(ruled: Ruling, open: readonly Disputed[]) => Promise<Drift | null>> {
  const { installed, newest, target, env, pack, disputed } = dispute;
  const { carriedNpms } = await import('../carried-npms.ts');
  const others = carriedNpms(env).filter(({ packer }) => packer.version !== newest.packer.version);
  const paths = disputed.map(({ path }) => path);
  const settle = await settling({ installed, newest, others }, target, env, paths);
  return async (ruled, open) => {
    for (const proposal of proposals(dispute, ruled, open)) {
      const settled = await settle(proposal, ruled.path);
      if (settled === null) continue;
      const members = open.filter(({ path }) => settled.has(path));
      return { ...sides(members), ...describe(pack.manifest, ruled), ...proposal.culprit, spelling: proposal.edit };
    }
    return null;
  };
}
