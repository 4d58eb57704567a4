import { isOpenItem, replyPartOf } from '@oikeuspolku/domain';
import type { Item } from '@oikeuspolku/domain';
import { listOf, say, t } from '@oikeuspolku/language';
import type { ActionContext, CheckLine } from './action.js';
import { itemName } from './item-name.js';

/**
 * H15: what is looked at before a reply is sent: to whom, how, in which language, whether the address is protected, and for each item
 * what leaves and what is held back.
 */
export function replyCheck(context: ActionContext): readonly CheckLine[] {
  const { opened, language } = context;
  const { case: current } = opened;
  const { subject, requester } = current.content;
  return [
    {
      label: t(language, 'reply.check.recipient'),
      value: `${(requester ?? subject).name} (${say(language, `requester.${current.requesterRole}`)})`,
    },
    {
      label: t(language, 'console.case.delivery'),
      value: say(language, `delivery.${current.delivery}`),
    },
    {
      label: t(language, 'reply.check.address'),
      value: t(language, current.protectedAddress ? 'reply.check.protected' : 'reply.check.notProtected'),
    },
    {
      label: t(language, 'console.case.language'),
      value: say(language, `layout.languageName.${current.language}`),
    },
    ...current.items
      .filter((item) => isOpenItem(item) && item.outcome !== null)
      .map((item) => ({ label: itemName(item, opened.registers, language), value: leaving(item, context) })),
  ];
}

/** What leaves for one item, line by line: outcome, letter, typed answers, files, certificate, and what is held back. */
function leaving(item: Item, { opened, language }: ActionContext): string {
  const part = replyPartOf(opened.case, item);
  const names = opened.files.filter(({ fileId }) => part.fileIds.includes(fileId)).map(({ name }) => name);
  const certificate = opened.case.certificates.find((one) => one.certificateId === item.certificateId);
  return [
    say(language, `outcome.${item.outcome ?? ''}`),
    ...(part.texts.length === 0 ? [] : [t(language, 'reply.check.texts', { n: part.texts.length })]),
    ...(names.length === 0 ? [] : [t(language, 'reply.check.files', { names: listOf(names, language) })]),
    ...(certificate === undefined
      ? []
      : [
          t(language, 'reply.check.certificate', {
            number: certificate.number ?? '–',
            state: say(language, `certificate-state.${certificate.state}`),
          }),
        ]),
    ...part.withheld.map(({ description }) => t(language, 'reply.check.held', { description })),
  ].join('\n');
}
