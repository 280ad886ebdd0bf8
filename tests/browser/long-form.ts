import type { Page } from 'playwright-core';

/** What a test sees and does on a page with a long form. */
export const typedWords = 'Zuurkoolstamppot met rookworst';
export const words = (page: Page) => page.getByLabel('Jouw woorden');
export const status = (page: Page) => page.getByRole('status');
export const offer = (page: Page) => page.getByText('Hier staat nog iets dat je niet verstuurd hebt.');
export const send = (page: Page) => page.locator('form[data-autosave] button[type=submit]').click();
export const done = (page: Page) => page.getByRole('heading', { name: 'Het is bewaard' }).waitFor();

export const ready = (page: Page) => page.getByText('Alleen jij kunt het lezen.').waitFor();

export async function typeAndKeep(page: Page, text = typedWords): Promise<void> {
  await words(page).fill(text);
  await status(page).getByText('Wel bewaard op dit apparaat').waitFor();
}

/** Every row on the device, as text that shows any readable word. */
export const keptRows = (page: Page): Promise<string[]> =>
  page.evaluate(
    () =>
      new Promise<string[]>((resolve, reject) => {
        const request = indexedDB.open('omtafel', 1);
        request.addEventListener('error', () => reject(new Error('no store')));
        request.onsuccess = () => {
          const all = request.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(
              (all.result as { data: ArrayBuffer }[]).map(
                (each) => JSON.stringify(each) + String.fromCharCode(...new Uint8Array(each.data)),
              ),
            );
          };
        };
      }),
  );
