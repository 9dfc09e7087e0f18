import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { RunningTool, Tool } from './runTool';
import { WorkLines } from './WorkLines';

/** A piece of work, by where it is in the dump. */
export interface Work {
  /** The dump's own, from 1. */
  line: number;
  /** The begin of its statement, without values. */
  words: string;
  /** Lines that are given first and are none of the dump's. */
  linesBefore?: number;
}

/** How a program is spoken to that runs what it reads. */
export interface ClientProgram {
  tool: Tool;
  /** What makes it write a word as a line of its own, at once. */
  mark: (word: string) => string;
}

/** One of several clients: does what it is given in its order, and says what it has done. */
export class Client {
  readonly tool: RunningTool;
  /** What it was given, by its own count. */
  readonly lines = new WorkLines();
  readonly #mark: ClientProgram['mark'];
  /** Not to be known beforehand: clients also print what stands in a dump. */
  readonly #done = randomUUID();
  readonly #given: Work[] = [];
  #marksGiven = 0;
  #marksSeen = 0;

  /**
   * @param onDone - is called when it has done a piece of work
   * @param onLine - is given each other line that it writes
   */
  constructor(
    { tool, mark }: ClientProgram,
    onDone: () => void,
    onLine: (line: string) => void = () => {},
  ) {
    this.tool = new RunningTool(tool);
    this.#mark = mark;
    createInterface({ input: this.tool.child.stdout }).on('line', line => {
      if (line !== `${this.#done}-${this.#marksSeen + 1}`) {
        onLine(line);
        return;
      }
      this.#marksSeen += 1;
      this.#given.shift();
      onDone();
    });
  }

  /** What it was given and has not done, the first first. */
  get given(): readonly Work[] {
    return this.#given;
  }

  begin(work: Work) {
    this.#given.push(work);
    this.lines.begin(work.line - (work.linesBefore ?? 0));
  }

  /** Waits where more than so many bytes are held for it; a program that has ended takes nothing. */
  async write(bytes: Buffer | string, mostHeld: number) {
    const { stdin } = this.tool.child;
    if (!stdin.writable) return;
    this.lines.pass(bytes);
    stdin.write(bytes);
    if (stdin.writableLength > mostHeld) await this.tool.drained();
  }

  /** Ends the piece of work that was begun. */
  end() {
    this.#marksGiven += 1;
    const { stdin } = this.tool.child;
    const mark = this.#mark(`${this.#done}-${this.#marksGiven}`);
    this.lines.pass(mark);
    if (stdin.writable) stdin.write(mark);
  }
}
