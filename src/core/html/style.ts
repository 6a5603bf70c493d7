import { inBoth } from '../words/palette.ts';

const colours = inBoth(({ ground, ink, quiet, accent, panel, line, soft }) => {
  const named = { ground, ink, quiet, accent, panel, line, soft };
  return `:root{${Object.entries(named)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';')}}`;
});

const screen = `
*,::before,::after{box-sizing:border-box}
html{color-scheme:light dark;-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem 4rem;background:var(--ground);color:var(--ink);
font:1.0625rem/1.6 system-ui,-apple-system,"Segoe UI",Roboto,Helvetica,Arial,"Liberation Sans","Noto Sans",sans-serif;
overflow-wrap:break-word}
h1,h2,h3,h4,h5,h6{line-height:1.25;margin:2em 0 .6em;text-wrap:balance}
h1{font-size:1.9rem;margin-top:.5em}h2{font-size:1.45rem}h3{font-size:1.2rem}h4,h5,h6{font-size:1.0625rem}
p,ul,ol,blockquote,pre,figure{margin:0 0 1em}
p,ul,ol,blockquote,pre,figcaption,h1,h2,h3,h4,h5,h6{max-width:42rem;unicode-bidi:plaintext}
td,th,li{unicode-bidi:plaintext}
ul,ol{padding-inline-start:1.6rem}li{margin:.25em 0}
a{color:var(--accent);text-underline-offset:.15em}
:focus-visible{outline:3px solid var(--accent);outline-offset:2px}
blockquote{padding-inline-start:1rem;border-inline-start:4px solid var(--line)}
hr{border:0;border-top:1px solid var(--line);margin:2em 0}
code,pre{font:.92em/1.5 ui-monospace,Menlo,Consolas,"Liberation Mono",monospace;background:var(--panel);border-radius:4px}
code{padding:.1em .3em}pre{padding:.75rem 1rem;white-space:pre-wrap;overflow-wrap:anywhere}
pre code{padding:0;font-size:1em;background:none}
table{border-collapse:collapse;margin:0 0 1.25em;font-size:.95em;line-height:1.45}
th,td{text-align:start;vertical-align:top;padding:.45rem .9rem .45rem 0;border-bottom:1px solid var(--line);min-width:3rem}
thead th,thead td{border-bottom-width:2px}
.right{text-align:right}.center{text-align:center}
.task{list-style:none;position:relative}.task [role=img]{position:absolute;inset-inline-start:-1.55rem;font-size:1.1em;line-height:1.45}
figure{margin:1.25em 0}figcaption,.note{color:var(--quiet);font-size:.95em}
figcaption{margin-top:.4em}
svg,img{display:block;max-width:100%;height:auto}
.sheet{max-width:min(100%,34rem);border:1px solid var(--line)}
.scroll{display:block;overflow-x:auto}
.scroll:focus-visible{outline-offset:-3px}
.skip{position:absolute;inset-inline-start:-100rem}
.skip:focus{inset-inline-start:1rem;top:.5rem;padding:.5rem 1rem;background:var(--ground)}
nav{margin:2em 0;padding:.25rem 1.25rem 1rem;background:var(--panel);border-radius:8px}
nav h2{margin-top:.75em;font-size:1.2rem}nav ol{margin:0}
main>section{margin-top:3.5rem;padding-top:.5rem;border-top:4px solid var(--accent)}
.back{font-size:.95em}
`;

// Rows of a wide table become cards: nobody reads six columns on a telephone.
const small = `
@media screen and (max-width:40rem){
body{padding:1rem 1rem 3rem}h1{font-size:1.6rem}h2{font-size:1.3rem}
.wide,.wide tbody,.wide tr,.wide td,.wide tbody th{display:block}
.wide thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.wide tbody tr{margin-bottom:.9rem;padding:.6rem .9rem;border:1px solid var(--line);border-radius:8px}
.wide tbody td,.wide tbody th{padding:.15rem 0;border:0;text-align:start}
.wide td:empty{display:none}
table:not(.wide){display:block;overflow-x:auto}
span.scroll::after{content:"If something is cut off, scroll sideways.";position:sticky;inset-inline-start:0;display:block;padding-top:.3em;
color:var(--quiet);font-size:.85em}
.wide td[data-name]::before{content:attr(data-name) ": ";font-weight:600;color:var(--quiet)}
}`;

// Sheets of A4: a page of the kit begins on a new one, nothing is cut that is read as one, addresses can be typed.
const paper = `
@page{size:A4;margin:16mm 16mm 18mm}
@page{@bottom-right{content:counter(page) " / " counter(pages);font:9pt Helvetica,Arial,sans-serif;color:#4b5563}}
@media print{
html{color-scheme:light}body{max-width:none;padding:0;font:10.5pt/1.4 Helvetica,Arial,"Liberation Sans","Noto Sans",sans-serif}
p,ul,ol,blockquote,pre,figcaption{max-width:none;orphans:3;widows:3}
p,ul,ol,blockquote,pre{margin-bottom:.6em}li{margin:.1em 0}hr{margin:1em 0}
h1,h2,h3,h4,h5,h6{margin:1.2em 0 .4em;break-after:avoid;max-width:none}
h1{font-size:20pt;margin-top:0}h2{font-size:15pt}h3{font-size:12.5pt}h4,h5,h6{font-size:10.5pt}
.skip,.back{display:none}
nav{background:none;border:1px solid var(--line)}
nav a{color:inherit;text-decoration:none}
main>section{break-before:page;margin:0;padding:0;border:0}
tr,li,figure,blockquote,svg,img,table:not(.long){break-inside:avoid}
thead{display:table-header-group}
table{font-size:9.5pt;margin-bottom:.8em}th,td{padding:.3em .7em .3em 0;min-width:0}
.scroll th,.scroll td{overflow-wrap:anywhere;font-size:8.5pt}
svg,img,.sheet{max-height:235mm;max-width:100%;min-width:0!important}
.scroll{overflow:visible}
a[data-address]::after{content:" (" attr(data-address) ")";font-size:.9em;overflow-wrap:anywhere}
}`;

/** The look of a page in HTML: light and dark, on any screen and on paper; no font and no picture from elsewhere. */
export const pageStyle: string = `${colours}${screen}${small}${paper}`.trim();
