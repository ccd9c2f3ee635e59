/** Tickets in the words of customers about things that can be touched: a category that the runbook doesn't have. */
export const HARDWARE: readonly { subject: string; text: string }[] = [
  {
    subject: 'Laptop screen cracked',
    text: 'I dropped my laptop and the screen has a crack. Can I get another laptop?',
  },
  {
    subject: 'New monitor',
    text: 'My monitor flickers all day. Please send a new monitor to my desk.',
  },
  {
    subject: 'Keyboard',
    text: 'Three keys of my keyboard stick. I would like another keyboard and a mouse.',
  },
  {
    subject: 'Docking station',
    text: 'The docking station does not charge my laptop any more, the cable is loose.',
  },
  {
    subject: 'Printer',
    text: 'The printer on the second floor jams the paper and the toner is empty.',
  },
  {
    subject: 'Headset broken',
    text: 'The headset broke, one ear is silent. Where do I pick up another headset?',
  },
  {
    subject: 'Mouse',
    text: 'My mouse stopped moving and the battery is new. May I have another mouse?',
  },
  {
    subject: 'Battery',
    text: 'The battery of my laptop lasts ten minutes. Please replace the battery.',
  },
  {
    subject: 'Cable for the monitor',
    text: 'I need a cable to plug the second monitor into the docking station.',
  },
  {
    subject: 'Printer again',
    text: 'The printer prints grey stripes on the paper although the toner is new.',
  },
  {
    subject: 'Laptop charger',
    text: 'I lost the charger of my laptop on the train. Could you send another one?',
  },
  { subject: 'Loud fan', text: 'The fan of my laptop is loud and the keyboard gets hot.' },
  { subject: 'Second screen', text: 'My second screen stays black when I plug the cable in.' },
  {
    subject: 'Webcam and headset',
    text: 'The webcam on my desk fell down, and the headset crackles since then.',
  },
];
