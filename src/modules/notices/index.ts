/** The face of notices: how somebody is told. */
export { isAddressOf } from './queries/is-address-of.ts';
export { keepMakingLetters } from './jobs/letters.ts';
export { takeOtherMail } from './jobs/other-mail.ts';
export { keepReminding } from './jobs/reminders.ts';
export { chooseWay } from './commands/choose-way.ts';
export { setReplyAddress } from './commands/set-reply-address.ts';
export { demoMailbox, NoticeLinks, ownWay } from './ui/notice-links.tsx';
export { paths as noticePaths } from './paths.ts';
export { findWay } from './queries/find-way.ts';
