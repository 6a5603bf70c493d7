import { expect, test } from 'vitest';
import { webAddress } from '../../src/core/words/web-address.ts';

test.each([
  ['https://guild.example/join', 'https://guild.example/join'],
  ['Sign up at https://guild.example/join, then come.', 'https://guild.example/join'],
  ['Sign up (https://guild.example/join).', 'https://guild.example/join'],
  ['See https://guild.example/a_(b) first', 'https://guild.example/a_(b)'],
  ['“https://guild.example/x”', 'https://guild.example/x'],
  ['http://old.example then https://new.example', 'https://new.example/'],
  ['HTTPS://GUILD.example/Join', 'https://guild.example/Join'],
  ['https://user:secret@guild.example/', ''],
  ['https://', ''],
  ['javascript:alert(1)//https:', ''],
  ['guild@shop.example', ''],
  ['', ''],
])('%s', (text, expected) => expect(webAddress(text)).toBe(expected));
