import type { Demo } from '../demo/server';
import { click, press, settings, then, withCtrl, type Group, type State } from './stage';

/** The same surface on other panels, devices and eyes, and tickets that no layout expects. */

const WIDTHS = [300, 520];

/** At 200 % the panel is half as wide in its own pixels (WCAG 2.2, 1.4.10). */
const closer = (name: string, rest: Partial<State> = {}): State[] => [
  ...WIDTHS.map((width) => ({ name: `${name}-${width}`, width, ...rest })),
  { name: `${name}-zoomed`, zoom: 2, ...rest },
];

const FORCED = [{ name: 'forced-colors', value: 'active' }];

export const widths: Group = {
  name: 'widths',
  ticket: 4211,
  states: [
    ...closer('urgent'),
    ...closer('urgent-whole', { height: 2400 }),
    { name: 'choose-priority-zoomed', zoom: 2, act: press('p') },
    { name: 'choose-category-zoomed', zoom: 2, act: press('Escape', 'c') },
    {
      name: 'why-zoomed',
      zoom: 2,
      height: 1600,
      act: press('Escape', 'w'),
      show: '[data-part="why"]',
    },
    { name: 'why-300', width: 300, show: '[data-part="why"]' },
    { name: 'commands-zoomed', zoom: 2, act: then(press('w'), withCtrl('k')) },
    { name: 'keys-zoomed', zoom: 2, act: press('Escape', '?') },
    { name: 'keys-300', width: 300 },
    {
      name: 'draft-zoomed',
      zoom: 2,
      height: 1600,
      act: press('Escape', '1'),
      show: '[data-part="reply"]',
    },
    { name: 'draft-300', width: 300, show: '[data-part="reply"]' },
    ...closer('upset', {
      height: 2600,
      ticket: 4204,
      act: settings({ playbook: 'excellence' }),
    }),
    {
      name: 'report-zoomed',
      zoom: 2,
      height: 1600,
      act: press('e'),
      show: '[data-part="escalation"]',
    },
    { name: 'report-300', width: 300, height: 1200, show: '[data-part="escalation"]' },
    { name: 'queue-zoomed', zoom: 2, act: press('Escape', 'r') },
    { name: 'queue-300', width: 300 },
    { name: 'queue-520', width: 520 },
  ],
};

export const devices: Group = {
  name: 'devices',
  ticket: 4211,
  states: [
    { name: 'forced-colours', media: FORCED, height: 1900 },
    { name: 'forced-colours-choosing', media: FORCED, act: press('p') },
    {
      name: 'forced-colours-draft',
      media: FORCED,
      act: press('Escape', '1'),
      show: '[data-part="reply"]',
    },
    {
      name: 'forced-colours-upset',
      media: FORCED,
      ticket: 4204,
      act: settings({ playbook: 'excellence' }),
      height: 2200,
    },
    { name: 'forced-colours-queue', media: FORCED, act: press('r') },
    {
      name: 'reduced-motion',
      act: press('r'),
      media: [{ name: 'prefers-reduced-motion', value: 'reduce' }],
    },
  ],
};

/** Puts other words into a ticket of the demo. */
const rewrite =
  (id: number, subject: string, text: string, name: string, organisation: string) =>
  ({ desk }: Demo): void => {
    const ticket = desk.ticket(id);
    ticket.subject = subject;
    ticket.comments[0]!.text = text;
    Object.assign(desk.person(ticket.requester), { name, organisation });
  };

export const tickets: Group = {
  name: 'tickets',
  ticket: 4192,
  before: (demo) => {
    rewrite(
      4209,
      'تعذر تسجيل الدخول منذ هذا الصباح',
      'مرحبا،\n\nلا يمكن لأي من زملائنا تسجيل الدخول منذ هذا الصباح، وتظهر الصفحة error 503 فقط. نرجو المساعدة اليوم.\n\nليلى الحسيني',
      'ليلى الحسيني',
      'شركة النخيل للتجارة',
    )(demo);
    rewrite(
      4189,
      'No podemos entrar desde esta mañana',
      'Buenos días:\n\nDesde esta mañana ninguno de nosotros puede entrar en el sistema. Después de la contraseña aparece una página vacía. Es muy urgente, por favor.\n\nÁngela Martínez',
      'María de los Ángeles Martínez-Campos y Fernández de Córdoba',
      'Sociedad Cooperativa de Transportes Internacionales del Mediterráneo',
    )(demo);
    rewrite(
      4201,
      'Re: Fwd: AW: WG: [EXT] Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_2026-11-22T09-14-00Z_export_final_v7.xlsx',
      'Hello, please have a look at the file in the subject. Thank you.',
      'Wolfeschlegelsteinhausenbergerdorff-Donaudampfschifffahrtsgesellschaft',
      'Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch Ltd',
    )(demo);
    rewrite(4206, 'Hello', 'Hello, are you there?', 'Sam', '')(demo);
  },
  states: [
    { name: 'hostile' },
    { name: 'hostile-zoomed', zoom: 2, height: 1600 },
    { name: 'right-to-left', ticket: 4209 },
    { name: 'right-to-left-whole', height: 1900 },
    { name: 'german', ticket: 4203 },
    { name: 'spanish-long-name', ticket: 4189 },
    { name: 'long-subject', ticket: 4201 },
    { name: 'long-subject-300', width: 300 },
    { name: 'long-subject-zoomed', zoom: 2, height: 1600 },
    { name: 'without-priority', ticket: 4206 },
    {
      name: 'without-priority-whole',
      act: click('[data-act="health"]'),
      height: 1900,
    },
  ],
};
