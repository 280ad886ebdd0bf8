/** Browsers by what their User-Agent holds, the most particular first: most of them call themselves Chrome and Safari too. */
const browsers = [
  ['edge', /\bEdg(?:e|A|iOS)?\//],
  ['opera', /\bOPR\//],
  ['samsung', /\bSamsungBrowser\//],
  ['firefox', /\b(?:Firefox|FxiOS)\//],
  ['chrome', /\b(?:Chrome|CriOS|Chromium)\//],
  ['safari', /\bSafari\//],
] as const;
const systems = [
  ['iphone', /\biPhone\b/],
  ['ipad', /\biPad\b/],
  ['android', /\bAndroid\b/],
  ['windows', /\bWindows\b/],
  ['chromeos', /\bCrOS\b/],
  ['mac', /\bMacintosh\b/],
  ['linux', /\bLinux\b/],
] as const;

export type BrowserKind = (typeof browsers)[number][0];
export type SystemKind = (typeof systems)[number][0];
/** `chrome/android`; '' when either is not known. More of a User-Agent is not kept: it could tell people apart. */
export type Device = `${BrowserKind}/${SystemKind}` | '';

/** The kind of device that a browser says it is; nothing depends on it but what its owner reads. */
export function deviceOf(userAgent: string | undefined): Device {
  const said = (userAgent ?? '').slice(0, 400);
  const browser = browsers.find(([, form]) => form.test(said))?.[0];
  const system = systems.find(([, form]) => form.test(said))?.[0];
  return browser === undefined || system === undefined ? '' : `${browser}/${system}`;
}

/** The two parts of a device as it is kept; null: not known. */
export function devicePartsOf(kept: string): readonly [BrowserKind, SystemKind] | null {
  const [browser, system] = kept.split('/');
  const known = browsers.find(([name]) => name === browser)?.[0];
  const on = systems.find(([name]) => name === system)?.[0];
  return known === undefined || on === undefined ? null : [known, on];
}
