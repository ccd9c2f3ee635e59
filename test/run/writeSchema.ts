import { writeFileSync } from 'node:fs';
import { SCHEMA_FILE, schemaText } from '../playbook/schemaText';

writeFileSync(SCHEMA_FILE, await schemaText());
console.log(`${SCHEMA_FILE} is written.`);
