// What is a company's website, with and without its scheme.
import { expect, test } from 'vitest'
import { isWebLink, isWebsite } from './website.ts'

test.each([
  ['https://harbour.example', true, true],
  ['HTTP://harbour.example:8080/help?x=1#y', true, true],
  ['https://привет.рф/о', true, true],
  ['harbour.example', true, false],
  ['www.harbour.example/help', true, false],
  ['https://harbour', false, false],
  ['https://boss@harbour.example', false, false],
  ['https://harbour.example evil', false, false],
  ['javascript://harbour.example/%0aalert(1)', false, false],
  ['mailto:boss@harbour.example', false, false],
  ['ftp://harbour.example', false, false],
  ['', false, false],
])('%s', (text, website, link) => {
  expect([isWebsite(text), isWebLink(text)]).toEqual([website, link])
})
