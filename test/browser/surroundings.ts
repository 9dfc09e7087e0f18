import { Locator, Page } from 'playwright-core';

/** How somebody sits before the portal. */
export interface Surrounding {
  width: 1280 | 400;
  theme: 'light' | 'dark';
  input: 'mouse' | 'keyboard';
}

/** Each two of these go together in one of them. */
export const SURROUNDINGS: Surrounding[] = [
  { width: 1280, theme: 'light', input: 'mouse' },
  { width: 1280, theme: 'dark', input: 'keyboard' },
  { width: 400, theme: 'light', input: 'keyboard' },
  { width: 400, theme: 'dark', input: 'mouse' },
];

/** Every width in every theme, for what is only looked at. */
export const LOOKS = SURROUNDINGS.map(({ width, theme }) => ({ width, theme }));

export async function surround(
  page: Page,
  { width, theme }: Pick<Surrounding, 'width' | 'theme'>,
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: theme });
}

/** What a person does to a page, by mouse or by keyboard alone. */
export interface Hand {
  /** A button, a link, a box. */
  press(at: Locator): Promise<void>;
  /** One of a group. */
  pick(radio: Locator): Promise<void>;
  choose(select: Locator, value: string): Promise<void>;
  type(field: Locator, text: string): Promise<void>;
}

const MOUSE: Hand = {
  press: at => at.click(),
  pick: radio => radio.click(),
  choose: async (select, value) => {
    await select.selectOption(value);
  },
  type: async (field, text) => {
    await field.click();
    await field.fill(text);
  },
};

/** So many presses lead around every page. */
const MOST_TABS = 150;

const isActive = (at: Locator) =>
  at.evaluate(element => element === document.activeElement);

/** A table has one place in the order, and arrows inside. */
const isInItsTable = (at: Locator) =>
  at.evaluate(
    element =>
      !!element.closest('[role=grid]')?.contains(document.activeElement),
  );

/** Walks on until it is there, as somebody does who sees where they are. */
async function reach(page: Page, at: Locator): Promise<void> {
  await at.waitFor();
  for (let steps = 0; steps < MOST_TABS; steps += 1) {
    if (await isActive(at)) {
      return;
    }
    const inTable = steps % 2 === 0 ? 'ArrowRight' : 'ArrowDown';
    await page.keyboard.press((await isInItsTable(at)) ? inTable : 'Tab');
  }
  throw new Error(`The keyboard does not come to ${at}`);
}

/** The group has one place in the order, and arrows inside. */
async function reachRadio(page: Page, radio: Locator): Promise<void> {
  const name = await radio.getAttribute('name');
  const isInGroup = () =>
    page.evaluate(
      group => (document.activeElement as HTMLInputElement)?.name === group,
      name,
    );
  for (let tabs = 0; tabs < MOST_TABS && !(await isInGroup()); tabs += 1) {
    await page.keyboard.press('Tab');
  }
  for (let steps = 0; steps < MOST_TABS; steps += 1) {
    if (await isActive(radio)) {
      return;
    }
    await page.keyboard.press('ArrowDown');
  }
  throw new Error(`The keyboard does not come to ${radio}`);
}

function keyboard(page: Page): Hand {
  return {
    async press(at) {
      await reach(page, at);
      const isBox = (await at.getAttribute('type')) === 'checkbox';
      await page.keyboard.press(isBox ? 'Space' : 'Enter');
    },
    async pick(radio) {
      await reachRadio(page, radio);
      await page.keyboard.press('Space');
    },
    async choose(select, value) {
      await reach(page, select);
      const title = await select
        .locator(`option[value="${value}"]`)
        .textContent();
      await page.keyboard.type(title ?? value);
    },
    async type(field, text) {
      await reach(page, field);
      await page.keyboard.press('ControlOrMeta+A');
      await page.keyboard.type(text);
    },
  };
}

export function handOf(page: Page, { input }: Surrounding): Hand {
  return input === 'mouse' ? MOUSE : keyboard(page);
}

/** What reaches over the right edge of the page, and can't be scrolled to within its own place. */
export function tooWide(page: Page, part = 'body'): Promise<string[]> {
  return page.locator(part).evaluate(root => {
    const scrolls = (element: Element | null): boolean =>
      !!element &&
      element !== root &&
      (/auto|scroll|hidden/.test(getComputedStyle(element).overflowX) ||
        scrolls(element.parentElement));
    return [...root.querySelectorAll('*')]
      .filter(each => {
        const { right, width } = each.getBoundingClientRect();
        return width > 1 && right > window.innerWidth + 1 && !scrolls(each);
      })
      .map(each => each.outerHTML.slice(0, 120));
  });
}

/** Whether all of something is where it can be seen without scrolling. */
export function isInView(at: Locator): Promise<boolean> {
  return at.evaluate(element => {
    const { top, bottom } = element.getBoundingClientRect();
    return top >= 0 && bottom <= window.innerHeight;
  });
}
