// Words that do not fit into what holds them.
import type { Page } from '@playwright/test'

/**
 * One line for each label, button, heading, badge, chip or cell whose words are cut off or run over. The name of a fact has room for
 * its longest word, too: elsewhere a word may be broken.
 */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const holders =
      'button, a, label, legend, h1, h2, dt, dd, th, td, p, li, time, .badge, .chip, .message, .notice, [role=menuitem], [role=menuitemcheckbox]'
    const names = [...document.querySelectorAll<HTMLElement>('dt')]
    for (const { style } of names) style.overflowWrap = 'normal'
    const found = [...document.querySelectorAll<HTMLElement>(holders)]
      .filter((one) => one.checkVisibility() && one.closest('.off-screen') === null)
      .filter((one) => getComputedStyle(one).display !== 'inline')
      // One pixel is rounding.
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .map(
        (one) =>
          `${one.tagName.toLowerCase()} "${one.textContent.trim().slice(0, 60)}": ${one.scrollWidth} > ${one.clientWidth}`,
      )
    for (const { style } of names) style.overflowWrap = ''
    return found
  })
