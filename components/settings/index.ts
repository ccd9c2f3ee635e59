export { About } from './About';
export { Card } from './Card';
export { Clocks, type HolidaysKept } from './Clocks';
export { Desk, type Fill } from './Desk';
export { Helpdesks, type Outcome } from './Helpdesks';
export { Notices } from './Notices';
export { Playbooks } from './Playbooks';
export { You } from './You';
