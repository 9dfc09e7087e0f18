import { Failure } from '../failures';
import { runTool, Tool } from '../tools/runTool';
import { throughTool } from '../tools/throughTool';

const UNKNOWN_VERSION = /unsupported version \((\d+\.\d+)\)/;

/**
 * What pg_restore makes of an archive.
 *
 * @throws Failure `tool-too-old` for an archive that a newer pg_dump made, `dump-damaged`
 */
export async function* throughRestore(
  tool: Tool,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  try {
    yield* throughTool(tool, bytes);
  } catch (error) {
    const format = UNKNOWN_VERSION.exec((error as Error).message)?.[1];
    if (format === undefined || !(error instanceof Failure)) throw error;
    const { output } = await runTool({
      command: tool.command,
      args: ['--version'],
    });
    const version = /\d+(\.\d+)*/.exec(output)?.[0] ?? 'of unknown version';
    throw new Failure(
      'tool-too-old',
      `The image's pg_restore ${version} is too old: the archive has the format ${format} of a newer pg_dump; build the importer's image with a newer client, or dump again with --format=plain or with pg_dump ${
        version.split('.')[0]
      }`,
    );
  }
}
