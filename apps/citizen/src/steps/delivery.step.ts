import { DELIVERY_CHANNELS, type DeliveryChannel } from '@oikeuspolku/domain';
import { t } from '@oikeuspolku/language';
import { listOfValues, readForm } from '@oikeuspolku/web';
import { IsIn } from 'class-validator';
import type { OrganisationFacts } from '../organisation/organisation-directory.js';
import { choices, type Step } from './step.js';

class DeliveryForm {
  @IsIn(DELIVERY_CHANNELS, { message: 'E18' })
  delivery!: DeliveryChannel;
}

const PROTECTED = 'yes';

/** Ways in which this organisation can answer. */
function channelsOf({ organisation }: OrganisationFacts): readonly DeliveryChannel[] {
  return DELIVERY_CHANNELS.filter(
    (channel) => channel !== 'suomi-fi' || organisation.settings.suomiFiMessages,
  );
}

/** C5: how the reply comes, and whether the address must be kept from others. Why is never asked. */
export const deliveryStep: Step = {
  id: 'delivery',
  template: 'request/delivery.njk',
  isAnswered: (draft) => draft.delivery !== null,
  heading: (_draft, { language }) => t(language, 'citizen.delivery.heading'),
  values: ({ delivery }) =>
    delivery === null
      ? {}
      : { delivery: delivery.channel, ...(delivery.protectedAddress ? { protected: PROTECTED } : {}) },
  read(form, draft, { facts }) {
    const read = readForm(DeliveryForm, form);
    if (!read.ok) return read;
    if (!channelsOf(facts).includes(read.value.delivery)) {
      return { ok: false, errors: [{ field: 'delivery', code: 'E18' }] };
    }
    const protectedAddress = listOfValues(form, 'protected').includes(PROTECTED);
    // A letter needs an address and a protected one a contact address: the contact page is asked again then.
    const before = draft.delivery;
    const same =
      before?.protectedAddress === protectedAddress &&
      (before.channel === 'letter') === (read.value.delivery === 'letter');
    const contact = same || draft.contact === null || read.value.delivery !== 'letter' ? draft.contact : null;
    return {
      ok: true,
      draft: { ...draft, contact, delivery: { channel: read.value.delivery, protectedAddress } },
    };
  },
  view: (values, _draft, { facts, language }) => ({
    options: choices(
      channelsOf(facts),
      listOfValues(values, 'delivery'),
      (channel) => t(language, `citizen.delivery.${channel as DeliveryChannel}`),
      (channel) => (channel === 'download' ? t(language, 'citizen.delivery.download.hint') : null),
    ),
    protectedBox: choices(
      [PROTECTED],
      listOfValues(values, 'protected'),
      () => t(language, 'citizen.delivery.protected'),
      () =>
        `${t(language, 'citizen.delivery.protected.hint')} ${t(language, 'citizen.delivery.protected.letter')}`,
    ),
  }),
  fileFields: () => [],
};
