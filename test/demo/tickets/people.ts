import type { Who } from './schema';

const customer = (
  id: number,
  name: string,
  email: string,
  organisation?: string,
  tags?: string[],
): Who => ({
  id,
  name,
  email,
  role: 'end-user',
  organisation,
  tags,
});

const agent = (id: number, name: string, email: string): Who => ({
  id,
  name,
  email,
  role: 'agent',
});

/** The agent who is signed in. */
export const ME = 2001;
export const COLLEAGUE = 2002;

export const HOSTILE_NAME =
  '"><img src=x onerror="window.__struck = 1">\u202Egnp.tnemucod\u202C 🧨';

export const PEOPLE: Who[] = [
  agent(ME, 'Nora Feld', 'nora.feld@acme.example'),
  agent(COLLEAGUE, 'Tomás Aguirre', 'tomas.aguirre@acme.example'),
  customer(3001, 'Maren Holt', 'maren.holt@brightwater.example', 'Brightwater Freight', [
    'enterprise',
  ]),
  customer(3002, 'Idris Okafor', 'idris@okaforstudio.example', 'Okafor Studio'),
  customer(3003, 'Lucy Tran', 'lucy.tran@pebbleschool.example', 'Pebble School'),
  customer(3004, 'Gareth Pryce', 'g.pryce@prycejoinery.example', 'Pryce Joinery'),
  customer(3005, 'Annegret Köhler', 'a.koehler@lindenhof.example', 'Klinik Lindenhof'),
  customer(3006, 'Sol Marchetti', 'sol@marchetti.example'),
  customer(3007, HOSTILE_NAME, 'drop+table@hostile.example'),
  customer(3008, 'Ruth Adeyemi', 'ruth.adeyemi@halden.example', 'Halden Group', ['vip']),
  customer(3009, 'Piotr Zielinski', 'piotr@northgate.example', 'Northgate Labs'),
  customer(3010, 'Camille Roux', 'camille@atelier-roux.example', 'Atelier Roux'),
  customer(3011, 'Ben Castellane', 'ben@castellane.example', 'Castellane Foods'),
  customer(3012, 'Yuki Harada', 'yuki@harada.example', 'Harada Print'),
  customer(3013, 'Dele Bankole', 'dele@bankole.example', 'Bankole Legal'),
];
