// Words that do not fit into what holds them.
import type { Page } from '@playwright/test'

/** One line for each label, button, heading, badge, chip or cell whose words are cut off or run over. */
export const clipped = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const holders =
      'button, a, label, legend, h1, h2, dt, dd, th, td, p, li, time, .badge, .chip, .message, .notice, [role=menuitem], [role=menuitemcheckbox]'
    return (
      [...document.querySelectorAll<HTMLElement>(holders)]
        .filter((one) => one.checkVisibility() && one.closest('.off-screen') === null)
        .filter((one) => getComputedStyle(one).display !== 'inline')
        // One pixel is rounding.
        .filter((one) => one.scrollWidth > one.clientWidth + 1)
        .map(
          (one) =>
            `${one.tagName.toLowerCase()} "${one.textContent.trim().slice(0, 60)}": ${one.scrollWidth} > ${one.clientWidth}`,
        )
    )
  })
