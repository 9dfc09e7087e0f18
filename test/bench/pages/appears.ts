import { Page } from 'playwright-core';

/**
 * Until something is on the page, to a frame: a locator looks seldomer the longer it waits, in the end twice a second, and
 * would measure that.
 *
 * @param xpath - of an element
 */
export async function appears(page: Page, xpath: string): Promise<void> {
  await page.waitForFunction(
    path =>
      document.evaluate(path, document, null, XPathResult.BOOLEAN_TYPE)
        .booleanValue,
    xpath,
    { polling: 'raf' },
  );
}

/** An element that says these words and nothing else. */
export const saying = (words: string) => `//*[text()='${words}']`;
