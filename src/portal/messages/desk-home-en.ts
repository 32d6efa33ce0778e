// What the operator's Home says of its queues, in English: apart from the other words of the desk, which come later.
import { defineMessages } from '../../contract/text.ts'

export const deskHomeEn = defineMessages({
  desk: {
    title: 'Waiting for you',
    nothing: 'Nothing waits for you.',
    enrolments: 'Enrolments to review',
    servedCustomers: 'Imported customers not taken over',
    imported: 'Imported customers:',
    importedWaiting: '{count, number} waiting',
    importedTaken: '{count, number} taken over',
    importedRefused: '{count, number} refused',
    directoryChanges: 'Changes of directory entries to decide',
    announcementDrafts: 'Announcements not published yet',
    deadJobs: 'Jobs that were given up',
    failedMails: 'Mails that failed',
    setAsideMessages: 'Messages to providers that cannot be read',
    suspended: 'Suspended companies',
    since: 'the oldest since {date}',
    danger: 'This installation is set up dangerously',
    toSystem: 'See System',
  },
})
