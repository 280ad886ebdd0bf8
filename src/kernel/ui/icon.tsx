import type { FC } from 'hono/jsx';

const drawings = {
  table: 'M12 8.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10zM12 3.6v.1M20.4 9.8v.1M17.2 20.4v.1M6.8 20.4v.1M3.6 9.8v.1',
  calendar: 'M6 5h12a2 2 0 0 1 2 2v11a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2zM4 10h16M8.5 3v4M15.5 3v4',
  money: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM15.4 9a4 4 0 1 0 0 6M7.4 11h5.2M7.4 13.4h5.2',
  work: 'M3.5 20.5h4.3v-5h4.3v-5h4.3v-5h4.1',
  menu: 'M4 7h16M4 12h16M4 17h16',
  people:
    'M9 4.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4zM3 19.5a6 6 0 0 1 12 0M16 5a3 3 0 0 1 0 5.6M17.5 14.2a6 6 0 0 1 3.5 5.3',
  eye: 'M2.5 12S6 5.8 12 5.8 21.5 12 21.5 12 18 18.2 12 18.2 2.5 12 2.5 12zM12 9.4a2.6 2.6 0 1 0 0 5.2 2.6 2.6 0 0 0 0-5.2z',
  goal: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 12v.1',
  speech: 'M5 4.5h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-5 4v-4H5a2 2 0 0 1-2-2v-8a2 2 0 0 1 2-2z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20.5 20.5',
  phone:
    'M5 3.5h4l1.7 4.6-2.4 1.6a11 11 0 0 0 6 6l1.6-2.4 4.6 1.7v4a1.5 1.5 0 0 1-1.6 1.5A16.6 16.6 0 0 1 3.5 5.1 1.5 1.5 0 0 1 5 3.5z',
  paper: 'M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 16h6',
} as const;

export type IconName = keyof typeof drawings;

/** A small line drawing. Decoration: always put a word beside it. */
export const Icon: FC<{ name: IconName }> = ({ name }) => (
  <svg class="om-icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d={drawings[name]} />
  </svg>
);
