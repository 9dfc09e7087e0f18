import { readFileSync } from 'node:fs';
import { Page } from 'playwright-core';

const SCRIPT = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Result {
  violations: { id: string; nodes: { html: string }[] }[];
}

/** What axe finds in the form of a page, or another part of it: each rule with the first place that breaks it. */
export async function axeFaults(page: Page, part = 'form'): Promise<string[]> {
  await page.evaluate(SCRIPT);
  const { violations } = await page.evaluate(
    within =>
      (
        window as unknown as {
          axe: { run(context: object): Promise<Result> };
        }
      ).axe.run({ include: [[within]] }),
    part,
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
}
