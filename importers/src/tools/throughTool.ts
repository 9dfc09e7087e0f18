import { Failure } from '../failures';
import { RunningTool, Tool } from './runTool';

/** What a tool makes of a dump's bytes, as fast as it is read. @throws Failure `dump-damaged` */
export async function* throughTool(
  tool: Tool,
  bytes: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  const running = new RunningTool(tool);
  const { child } = running;
  let lost: unknown;
  const feed = async () => {
    for await (const piece of bytes) if (!(await running.write(piece))) return;
    child.stdin.end();
  };
  const fed = feed().catch(error => {
    lost = error;
    running.kill();
  });
  try {
    for await (const piece of child.stdout) yield piece as Buffer;
    const code = await running.ended();
    await fed;
    if (lost) throw lost;
    if (code !== 0)
      throw new Failure(
        'dump-damaged',
        `${
          tool.command
        } can't read the dump, it is cut off or damaged: ${running.complaints
          .trim()
          .slice(0, 300)}`,
      );
  } finally {
    running.kill();
  }
}
