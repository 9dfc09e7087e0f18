import { KubernetesObject } from '../everest/objects';
import { ANN } from './callers';
import { openLogStream } from './openLogStream';
import { sandboxConnection } from './sandboxConnection';
import { createDatabase, startTwoTeams } from './twoTeams';
import { until } from './until';

type Teams = Awaited<ReturnType<typeof startTwoTeams>>;

/** Where the Pods of importers are. */
export const PODS = '/api/v1/namespaces/team-blue/pods';

/** Opens the log of an import of team-blue. */
export const openLog = (
  { portal }: Teams,
  name: string,
  query = '',
  who = ANN,
) =>
  openLogStream(portal, `/imports/sandbox/team-blue/${name}/logs${query}`, who);

/** An import whose importer runs until its Pod is deleted. */
export async function startHanging(teams: Teams, name: string) {
  const { sandbox, get } = teams;
  await createDatabase(sandbox, 'team-blue', name, 'sandbox-hangs');
  await until(async () => {
    const { body } = await get(`/imports/sandbox/team-blue/${name}`);
    return body.phase === 'Importing';
  });
  const connection = sandboxConnection(sandbox);
  const pod = await until(async () => {
    const { body } = await connection.request<{ items: KubernetesObject[] }>({
      method: 'GET',
      path: PODS,
    });
    return body.items
      .map(({ metadata }) => metadata.name)
      .find(each => each.startsWith(`data-import-${name}-`));
  });
  // What comes later stands behind what it always writes
  const log = await openLog(teams, name, '?follow=true');
  await log.untilText('target database answers');
  await log.leave();
  return {
    write: (...lines: string[]) => sandbox.writeLog(pod, lines),
    deletePod: () =>
      connection.request({ method: 'DELETE', path: `${PODS}/${pod}` }),
  };
}
