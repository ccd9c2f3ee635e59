/** Drafts as agents write them, made up by hand. */

/** For Ana Ruiz, about a sort arrow that points the wrong way: nothing is to be said about any of them, under any playbook. */
export const GOOD: string[] = [
  'Hi Ana,\n\nThank you for the clear screenshot. I can see the arrow pointing down while the list is sorted upwards. I have passed it to the people who look after lists, and I will write to you again by noon tomorrow with what they found.\n\nKind regards,\nKim',
  'Hi Ana, thanks for your note. The arrow is fixed as of this morning: please reload the page and try it once more. If it still looks wrong, send me a picture of it and I will look at it straight away.',
  'Hello Ana,\n\nI am sorry for the confusion with the sort arrow. Here is what you can do now: click the column head twice, and the arrow turns the right way. We will correct it for good with the update this afternoon.\n\nBest,\nKim Lee',
  'Dear Ana Ruiz,\n\nYour order 4539 1488 0343 6467 left our warehouse this morning. You will receive the tracking link by e-mail today. Please let me know if anything is missing when it arrives.\n\nKind regards',
  'Hi Ana,\n\nI have refunded 49.00 EUR to the card ending in 4242. You will see it on your statement within 5 to 10 days, depending on your bank. Please write to me if it has not arrived by then.\n\nWarm regards,\nKim',
  'Hi Ana,\n\nI see how annoying it is to sort the same list three times. The column remembers your choice again since this morning. Please open the list once more, and tell me whether it stays as you left it.',
  'Hi Ana,\n\nyou can reset your password yourself: open the sign-in page, click "Forgot password" and follow the link that we send to ana@example.org. The link works for 24 hours.\n\nPlease tell me if the mail does not arrive.',
  'Hi Ana,\n\nThank you for the file. I ran your import with it and all 1,200 rows came through. You can now delete the old list. Is there anything more I can do for you?\n\nBest wishes, Kim',
  'Hi Ana,\n\nI have asked our lists team to look at this with me, and told them the whole story, so you do not need to repeat anything. I will write to you at 9:30 tomorrow with what we found.',
  'Hi Ana,\n\nThank you for waiting. The reason was a setting of your browser that turns pictures round. I have added a note for it to our help page, and you can now switch it off: open Settings, then Display, and tick "Normal".',
  'Hi Ana, thank you. I have made a copy of your list so that nothing gets lost, and I will call you at 9:45 tomorrow to go through it together.',
  'Hi Ana,\n\nTo see what happens I need one thing: which browser do you use? You find it under Help, About. Please reply with what it says, and I will try the same here.',
  'Hi there,\n\nthank you for reaching out about the arrow. Please open the list, click the head of the first column, and tell me which way the arrow points afterwards.',
  'Hi Ana,\n\nThe invoice 2026-00417 is attached again as a PDF. Your customer number is 100-200-300, and the amount is 1,249.50 EUR. Please tell me if accounting needs anything else.',
  'Hi Ana,\n\nGood to hear from you. Your plan runs until 31 December 2026, and the next invoice comes on 1 January. You can change the plan at any time under Account, Plan.',
  'Hi Ana,\n\nWe found the cause: the arrow was drawn by an older part of the page. It is corrected, and I tested it with your list in Firefox and Chrome. Please try it, and write to me if you see the old arrow again.',
  'Hi Ana,\n\nI have sent the new device. Its serial is 356938035643809 and the parcel number is 1Z999AA10123456784. You can follow it at https://www.example.com/track?id=4111111111111111.',
  'Hi Ana,\n\nyou can reach our accounts team at billing@acme.example or by phone at +1 555 0100 200. They can see your ticket already and will call you at 4 pm today.',
  'Hi Ana,\n\nPlease use the steps below:\n\n1. Open the list.\n2. Click the head of the column.\n3. Press Shift and click again.\n\nThe arrow should point upwards now. Tell me if it does not.',
  'Hi Ana,\n\nI have checked this with two colleagues, and what you see is how it was planned: the arrow shows where the largest number is. I know that other products show it the other way round, so I have passed your thoughts on. You can turn it round for yourself under Settings, Lists.',
  'Hi Ana,\n\nThank you for your kind words. I have passed them on to the team, and they will make the day of everybody here. Please write again whenever there is something to sort out.',
  'Hi Ana,\n\nPlease find the form attached. Once it is signed, send it back to me and I will add the second seat the same day. The price stays as it was.',
  'Hi Ana,\n\nYes, that works. I will keep this ticket open while you test it; please reply with what you find and we will take it from there.',
  'Hi Ana,\n\nyour export has 3 columns [Name, Date, Amount] and 400 rows. The file that I attached has them in the order that you asked for. Please tell me whether it opens well.',
  'Hi Ana,\n\nThe log says [ERROR] disk full at 10:42. I have made room for it, so the job can run. Please start it again, and write to me if the line comes back.',
  'Hallo Ana,\n\nvielen Dank für deine Nachricht. Der Pfeil zeigt wieder in die richtige Richtung, wir haben das heute Morgen behoben. Bitte lade die Seite einmal neu und schau, ob alles so ist, wie du es brauchst.\n\nViele Grüße\nKim',
  'Bonjour Ana,\n\nmerci pour votre message. La flèche indique de nouveau la bonne direction. Pouvez-vous recharger la page et me dire si tout est correct de votre côté ?\n\nCordialement,\nKim',
  'Hi Ana,\n\nThanks for the call today. As agreed: I send you the two lists, you choose the one you like better, and I will set it up for all of your team. You can reply to this message with your choice.',
  'Hi Ana,\n\nI am taking this on myself. I will write to you by 5 pm with what we have found, also when there is nothing new yet.\n\nKim',
  'Hi Ana,\n\nIt was a mistake in our list, not in yours. I have corrected it and looked through the other lists as well. You can go on working as before.\n\nBest regards,\nKim Lee\nAcme Support\n+1 555 0100',
  'Hi Ana,\n\nthe new owner of the workspace can be added under Members. Please ask them to sign in once, and I will hand the workspace over.\n\nOn Fri, 9 Jan 2026 at 16:00, Ana Ruiz <ana@example.org> wrote:\n> my card is 4111 1111 1111 1111, just calm down and fix it asap\n> [Name]',
  'Hi Ana,\n\nthe device shows 4242 4242 4242 4241, which is how many hours it ran. Please reset it under Settings.',
  'Hi Ana,\n\nI have the file now and will get back to you tomorrow. Please keep it until then.',
];

/** Too short to say what they lack, or no letter at all. */
export const BEGUN: string[] = [
  '',
  'Hi',
  'Hi Ana,',
  'Hi Ana,\n\nThank you for',
  'Thanks!',
  '…',
  'On it.',
];

/** Notes to the team, which may say all of this. */
export const NOTES: string[] = [
  'Internal note: the customer is wrong about the date, do not tell the customer yet. User error.',
  'lol, calm down everybody, it is just a sort arrow. Maybe next week.',
  'Asked jane.miller@gmail.com about it, she has the same. No reply before tomorrow, I guess.',
  'ESCALATION REPORT\n\nCustomer: Ana Ruiz\nIssue: arrow\nTime spent: 1 hour\nAttempted solutions: none\nCurrent status: open\nUrgency: Low\nBusiness impact: none',
];

/** [playbook, draft, what is found, in the order in which it is shown]. */
export const BAD: [playbook: string, text: string, found: string[]][] = [
  ['runbook', 'Hi Maria,\n\nyour list is sorted again. Please try it.', ['name Maria']],
  [
    'excellence',
    'Dear Tom Becker,\n\nthe arrow is fixed. Please reload the page.',
    ['name Tom Becker'],
  ],
  ['runbook', 'Hi [Customer Name], the arrow is fixed.', ['mark [Customer Name]']],
  [
    'runbook',
    'Hi Ana, your ticket is {{ticket.id}} and I am <your name>.',
    ['mark {{ticket.id}}', 'mark <your name>'],
  ],
  ['sop', 'Hi Ana, we are back on TBD with an answer.', ['mark TBD']],
  ['runbook', 'Hi Ana, ticket #XXXXX is solved.', ['mark #XXXXX']],
  ['runbook', 'Hi Ana, I charged 4242 4242 4242 4242 once more.', ['secret card •••• 4242']],
  ['runbook', 'Hi Ana, is 5555-5555-5555-4444 still your card?', ['secret card •••• 4444']],
  ['guidelines', 'Hi Ana, we will use 378282246310005 as before.', ['secret card •••• 0005']],
  [
    'runbook',
    'Hi Ana, we pay it back to DE89 3704 0044 0532 0130 00.',
    ['secret iban DE •••• 3000'],
  ],
  ['runbook', 'Hi Ana, is GB82WEST12345698765432 right?', ['secret iban GB •••• 5432']],
  ['runbook', 'Hi Ana, your new password is Welcome2024!', ['secret password ••••••']],
  [
    'runbook',
    'Hi Ana, sign in with user ana and password: "x7Kp-99q".',
    ['secret password ••••••'],
  ],
  [
    'runbook',
    'Hi Ana, use the key sk_live_4eC39HqLyjWDarjtT1zdp7dc for it.',
    ['secret key sk_l••••'],
  ],
  ['runbook', 'Hi Ana, the key is AKIAIOSFODNN7EXAMPLE.', ['secret key AKIA••••']],
  [
    'runbook',
    'Hi Ana, ghp_16C7e42F292c6912E7710c838347Ae178B4a opens it.',
    ['secret key ghp_••••'],
  ],
  [
    'runbook',
    'Hi Ana, jane.miller@gmail.com reported the same, so it is not you.',
    ['secret email jane.miller@gmail.com'],
  ],
  [
    'runbook',
    'Hi Ana, p.novak@umbrella.test has seen it too.',
    ['secret email p.novak@umbrella.test'],
  ],
  [
    'runbook',
    'Internal note: waits for the lists team.\n\nHi Ana, we are on it.',
    ['inside words Internal note: waits for the lists team.'],
  ],
  [
    'runbook',
    'Hi Ana, all is well. For internal use only: margin is 40 %.',
    ['inside words For internal use'],
  ],
  [
    'runbook',
    'Hi Ana, the fix is there. Please do not tell the customer about the outage.',
    ['inside words do not tell the customer'],
  ],
  [
    'runbook',
    'The customer is confused about the arrow, and it works as planned.',
    ['inside words The customer is confused'],
  ],
  ['runbook', 'Hi Ana, this was a user error on your side.', ['inside words user error']],
  ['runbook', '[internal] ask Dana first', ['inside words [internal] ask Dana first']],
  [
    'runbook',
    "Hi Ana, don't share this with the client yet.",
    ["inside words don't share this with the client"],
  ],
  ['runbook', 'Hi Ana, I will get back to you by tomorrow.', ['closed by tomorrow']],
  [
    'runbook',
    'Hi Ana, I will get back to you on Saturday at 3 pm.',
    ['closed on Saturday at 3 pm'],
  ],
  ['runbook', 'Hi Ana, you will hear from me in two weeks.', ['late in two weeks update']],
  ['runbook', 'Hi Ana, we’ll answer you within 3-5 days.', ['late within 3-5 days update']],
  [
    'runbook',
    'Hi Ana, our lists team will be in touch by 20 January.',
    ['late by 20 January update'],
  ],
  ['runbook', 'Hi Ana, we are going to fix this by Friday.', ['late by Friday resolution']],
  [
    'runbook',
    'Hi Ana, I will have this solved within 2 weeks.',
    ['late within 2 weeks resolution'],
  ],
  [
    'playbook',
    'Thank you for the picture, the arrow is fixed and you can now sort as you like.',
    ['greeting'],
  ],
  [
    'playbook',
    'Hi Ana, thank you for the picture. It shows an arrow that points down while the list is sorted upwards, as you wrote before.',
    ['want actionable'],
  ],
  [
    'guidelines',
    'Hi Ana, thank you for the picture. It shows an arrow that points down while the list is sorted upwards, as you wrote before.',
    ['want next-step'],
  ],
  ['playbook', 'Hi Ana, no worries, please try it again.', ['avoid casual no worries']],
  ['playbook', 'Hi Ana, maybe it works now, please try it.', ['avoid hedging maybe']],
  [
    'playbook',
    'Hi Ana, obviously you can click the head twice. Please try it.',
    ['avoid arrogant obviously'],
  ],
  ['playbook', 'Hi Ana, we guarantee that it is fixed.', ['avoid promise we guarantee']],
  ['playbook', 'Hi Ana, please just click the head of the column.', ['avoid dismissive just']],
  ['playbook', 'Hi Ana, I will write to you soon.', ['avoid vague-time soon']],
  ['excellence', 'Hi Ana, please calm down, we are on your side.', ['avoid calm-down calm down']],
  ['excellence', 'Hi Ana, it is against our policy.', ['avoid policy policy']],
  ['excellence', 'Hi Ana, hopefully the arrow stays.', ['avoid conditional hopefully']],
  ['excellence', 'Hi Ana, we are looking into it.', ['avoid no-timeline looking into it']],
];
