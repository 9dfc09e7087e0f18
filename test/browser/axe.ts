import { readFileSync } from 'node:fs';
import { Page } from 'playwright-core';

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds in the form of a page: each rule with the first place that breaks it. */
export async function axeFaults(page: Page): Promise<string[]> {
  await page.evaluate(SCRIPT);
  const { violations } = await page.evaluate(() =>
    (
      window as unknown as {
        axe: { run(context: object): Promise<Result> };
      }
    ).axe.run({ include: [['form']] }),
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
