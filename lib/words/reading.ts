import { playbook } from './en/playbook';

/** The words of the playbook's page, which no other surface has to load. */
export const reading = playbook;
