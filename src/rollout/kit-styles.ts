const shared = `
*{box-sizing:border-box}
html{color-scheme:light;-webkit-text-size-adjust:100%}
body{margin:0;color:#1a1a1a;background:#fff;font-family:"Segoe UI Variable","Segoe UI",system-ui,sans-serif;line-height:1.45;overflow-wrap:anywhere}
h1,h2,p,ul,ol,figure{margin:0}
h1,h2{line-height:1.15;text-wrap:balance;overflow-wrap:break-word;hyphens:auto}
.organisation{font-weight:600;letter-spacing:.02em;color:#0b5a9d}
svg{display:block;width:100%;height:auto}
@media print{.organisation,a{color:#000}}
`;

/** Of the page for the intranet; measures of paper are A4's and Letter's smaller ones. */
export const intranetStyle = `${shared}
main{max-width:46rem;margin:0 auto;padding:2rem min(2rem,5vw) 3rem;display:grid;gap:1.75rem}
h1{font-size:clamp(1.75rem,6vw,2.5rem);margin:.25rem 0 .5rem}
h2{font-size:1.25rem;margin-bottom:.5rem}
.lead{font-size:1.125rem;color:#424242}
ul,ol{padding-inline-start:1.5rem}
li{padding-inline-start:.25rem}
li+li{margin-top:.375rem}
li::marker{font-weight:600}
a{color:#0b5a9d;font-weight:600}
.way{display:grid;grid-template-columns:minmax(0,1fr) 10rem;gap:2rem;align-items:start}
figcaption{margin-top:.25rem;font-size:.875rem;color:#424242;text-align:center}
.genuine{padding:1.25rem 1.5rem;border:2px solid #0b5a9d;border-radius:.5rem}
.contacts{list-style:none;padding:0}
.contacts li{padding:0}
.contacts a{font-weight:inherit}
@media (max-width:36rem){.way{grid-template-columns:minmax(0,1fr)}figure{max-width:12rem}}
@page{margin:12mm 14mm}
@media print{main{max-width:none;padding:0;gap:4.5mm}html{font-size:10pt}body{line-height:1.35}h1{font-size:22pt}li+li{margin-top:.2rem}.genuine{padding:.75rem 1rem}.way{grid-template-columns:minmax(0,1fr) 34mm}section,li{break-inside:avoid}.genuine{border-color:#000}}
`;

/** Of the poster: large enough to be read from two metres away, and no taller than Letter. */
export const posterStyle = `${shared}
main{width:min(100%,186mm);min-height:250mm;margin:0 auto;padding:min(8mm,5vw) min(6mm,4vw);display:grid;grid-template-rows:auto auto minmax(0,1fr) auto;gap:7mm}
.organisation{font-size:18pt}
h1{font-size:min(42pt,7.5vw)}
ol{list-style:none;padding:0;counter-reset:step;display:grid;gap:5mm;font-size:20pt;line-height:1.25}
li{counter-increment:step;display:grid;grid-template-columns:auto minmax(0,1fr);gap:5mm;align-items:start}
li::before{content:counter(step);width:1.7em;height:1.7em;border-radius:50%;background:#0b5a9d;color:#fff;font-weight:700;line-height:1.7em;text-align:center;margin-top:-.2em;print-color-adjust:exact;-webkit-print-color-adjust:exact}
small{font-size:15pt;color:#424242}
.address{font-size:24pt}
.long{font-size:17pt}
figure{min-height:45mm;display:grid;grid-template-rows:minmax(0,1fr) auto;justify-items:center;text-align:center}
figure svg{width:auto;height:100%;max-height:96mm;max-width:100%;align-self:center}
figcaption{font-size:13pt;color:#424242}
footer{display:grid;gap:3mm;padding-top:4mm;border-top:1.5pt solid #1a1a1a;font-size:14pt}
@page{margin:12mm}
@media print{main{width:auto;padding:0;min-height:0;height:250mm}}
`;
