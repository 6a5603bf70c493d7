import fc from 'fast-check';

/** Any code points, lone surrogates too, rich in what acts or hides; cheaper than the ready-made texts of fast-check. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0x10ffff }),
      fc.integer({ min: 0, max: 0xffff }),
      fc.integer({ min: 0x20, max: 0x7e }),
      fc.constantFrom(
        ...[...'\u001b\n\r\t#[: \u00a0\u0301\u200d\u202e\u3000直😀'].map((character) => character.codePointAt(0)!),
      ),
    ),
    { maxLength: 60 },
  )
  .map((points) => String.fromCodePoint(...points));

const halves = { first: 0xd800, count: 0x800 };

/** One code point, no half of a pair; that of fast-check first makes a table of all of them, which takes a second. */
export const anyPoint: fc.Arbitrary<string> = fc.integer({ min: 0, max: 0x10ffff - halves.count }).map(
  (number) => String.fromCodePoint(number < halves.first ? number : number + halves.count),
  (text) => {
    const point = String(text).codePointAt(0) ?? halves.first;
    if (String.fromCodePoint(point) !== text || /\p{Cs}/u.test(text)) throw new Error('This is not one code point.');
    return point < halves.first ? point : point - halves.count;
  },
);
