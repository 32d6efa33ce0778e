// English: the model of the catalogues.
import type { Refusal } from '../../domain/refusal.ts'
import { defineMessages } from '../text.ts'
import { namesEn } from './names-en.ts'

const own = defineMessages({
  refusals: {
    sign_in_first: 'You are not signed in, or your session has ended. Sign in and try again.',
    wrong_credentials:
      'The user name or the password is wrong. Check both, or ask an admin of your company for a new password.',
    role_lacks_rights: 'Your role does not allow this. Ask a Global admin of your company.',
    not_for_this_organization:
      'This is not available to companies of your kind. Sign in with an account of a company that may do it.',
    password_change_first: 'Your password is temporary. Set a new one first.',
    second_factor_first: 'Your second factor is still missing. Enter a code or use your passkey.',
    second_factor_setup_first: 'Your company requires a second factor. Set one up first.',
    prove_again_first:
      'This needs a fresh proof that it is you. Confirm with your password or second factor and try again.',
    wrong_code:
      'The code is wrong, or was used already. Enter the next one that the app shows, or a recovery code.',
    too_many_codes: 'Too many wrong attempts: this session has ended. Sign in again.',
    wrong_passkey: 'The passkey could not be verified. Try again, or sign in another way.',
    passkey_known: 'This passkey is registered already.',
    too_many_passkeys: 'There are as many passkeys as one person may have. Remove one first.',
    last_second_factor:
      'Your company’s people need a second factor, and this is your last one. Add another one first.',
    no_new_app: 'No authenticator app is being set up. Begin anew.',
    cross_site:
      'The request came from another web site and was not carried out. Repeat it from the portal.',
    not_found: 'There is nothing here that you may see. Check the address or the id.',
    bad_input: 'Something in the data is missing or not valid. Correct it and try again.',
    stale_etag: 'Somebody has changed this in the meantime. Load it again and repeat your change.',
    request_id_reused:
      'This request id was already used for different data. Use a new id for a new request.',
    request_in_flight:
      'The same request is still being carried out. Wait a few seconds and try again.',
    continuation_token_invalid:
      'This page of the list can no longer be read. Start the list again.',
    organization_suspended:
      'Your company is suspended, so this is not possible. Contact the program operator.',
    password_too_short: 'The password is too short. Use at least 15 characters.',
    password_too_long: 'The password is too long. Use at most 128 characters.',
    password_has_name:
      'The password consists mostly of the person’s, the company’s or the product’s name. Choose one that others cannot guess.',
    password_common:
      'This password is a common one, or a common word with signs added. Choose one that nobody else would, such as a sentence.',
    password_under_8: 'The password is too short. Use at least 8 characters.',
    password_unchanged: 'The new password is the same as the old one. Choose a different one.',
    link_used: 'This link was already used. Sign in, or ask for a new link.',
    link_expired: 'This link has expired. Ask the person who gave it to you for a new one.',
    user_name_taken: 'This user name is already taken. Choose another one.',
    domain_taken:
      'This domain already belongs to a company in the program. Check its spelling, or ask a Global admin of that company, or the program operator.',
    mpn_id_taken: 'This MPN ID already belongs to a company in the program. Check the number.',
    country_not_in_program: 'The program is not available in this country. Choose another country.',
    not_a_draft:
      'The request was already sent, so its text can no longer be changed. Revoke it and draft a new one.',
    link_missing_in_text:
      'The personal link is missing from the text. Put it back; without it nobody can accept.',
    request_revoked:
      'The indirect provider has withdrawn this request. Ask the provider for a new one.',
    request_expired: 'This request has expired. Ask the indirect provider for a new link.',
    already_answered: 'This request was already answered. Nothing more is needed.',
    request_for_another_company:
      'This link is not meant for your company. Sign in with the account of the company that received it.',
    own_company: 'A company cannot be its own partner. Send the link to a reseller.',
    other_region:
      'The two companies are in different regions or clouds, so they cannot be partners. Ask for a provider of your region.',
    not_a_reseller:
      'Your company is not enrolled as an indirect reseller. Enroll as one before you accept.',
    already_partners: 'The two companies are already partners. Nothing more is needed.',
    acknowledge_first:
      'Tick the box to say that you understand what you authorize, then try again.',
    no_tenant_admin:
      'Your company has no administrator access to this reseller’s tenant. Ask the reseller’s Global admin for it.',
    admin_password_is_theirs:
      'An admin’s password can only be reset by the admins of that company. Ask one of them.',
    already_ended: 'This partnership has already ended. Nothing more is needed.',
    job_not_dead:
      'This job has not been given up, so it cannot be driven again. It runs by itself.',
    catalog_rows_wrong:
      'The file was not taken in: some of its rows are wrong, and nothing was changed. Correct the rows named and import the file again.',
    not_csv:
      'This is not a CSV file with a header row. Save it as CSV, with commas or semicolons, and try again.',
    not_sold_in_country:
      'Your company cannot sell in this country: it lies outside your region. Choose another country.',
    no_partnership:
      'Your company has no active partnership with this reseller. Send it a partnership request first.',
    no_delegated_admin:
      'Your company has no delegated administration for this customer, or it has ended. Ask a Global admin of the customer to do it.',
    registration_number_missing:
      'A company in this country has to state its registration number. Enter it and try again.',
    registration_number_wrong:
      'The registration number is not valid. Use 4 to 40 letters and digits; spaces, dots, slashes and hyphens may stand between them.',
    phone_number_missing:
      'An address in this country needs a phone number. Enter it and try again.',
    state_missing: 'An address in this country needs a state or province. Enter it and try again.',
    postal_code_wrong:
      'The postal code does not have the form used in this country. Check it and try again.',
    customer_not_found: 'There is no such customer that you may see. Check the id.',
    no_commerce_relationship:
      'Your company does not sell to this customer, so it cannot order for it or change what raises its bill. Ask the company that sells to it.',
    offer_not_available:
      'This offer is not sold in the customer’s country, or no longer sold at all. Choose another offer.',
    needs_admin_agent:
      'Offers with office-type seats need the role Admin agent. Ask an Admin agent of your company.',
    quantity_outside_offer:
      'The offer does not allow this quantity. Choose one from its minimum to its maximum.',
    billing_cycle_not_offered:
      'The offer does not have this billing cycle. Choose one that it has.',
    add_on_needs_base:
      'An add-on is bought on an active subscription that it belongs to. Choose such a subscription, or order it first.',
    not_an_add_on:
      'This offer is not an add-on, so it cannot be bought on another subscription. Order it on its own.',
    offer_limit_reached:
      'The customer cannot have another subscription of this offer: its limit is reached. Change the one that it has, or choose another offer.',
    own_mpn_id:
      'The provider’s own MPN ID cannot earn the reseller incentive. Enter the MPN ID of a reseller, or leave it empty.',
    not_our_reseller:
      'This MPN ID does not belong to an active indirect reseller of your company. Check the number, or send the reseller a partnership request.',
    mpn_id_not_found: 'There is no company in the program with this MPN ID. Check the number.',
    billing_cycle_by_order:
      'The billing cycle cannot be changed on the subscription. Change it through the order.',
    suspended_quantity:
      'The quantity of a suspended subscription cannot be changed. Activate the subscription first.',
    not_auto_renewable: 'This offer cannot renew automatically. Leave auto-renew off.',
    order_not_found: 'There is no such order that you may see. Check the id.',
    subscription_not_found: 'There is no such subscription that you may see. Check the id.',
    user_not_found: 'There is no such user that you may see. Check the id.',
    parent_inactive:
      'The base subscription of this add-on is suspended. Activate the base subscription first.',
    not_a_support_contact:
      'This company cannot be the support contact. Choose the seller, or a reseller with delegated administration for this customer.',
    foreign_user_name:
      'The user name has to end in the customer’s domain. Correct what stands after the @.',
    nothing_ordered: 'The order is empty. Add at least one line.',
    draft_incomplete:
      'Some details of the new customer are still missing. Complete the steps before, then submit again.',
    email_taken:
      'Another user of this company already has this email address. Use a different one.',
    application_by_token:
      'Only a person who is signed in registers applications, changes their roles and makes secrets. Do it in the portal, under Account settings > API keys.',
    role_of_another_kind:
      'One of these roles does not exist in companies of your kind. Choose from the roles of your company.',
    role_not_held:
      'You can give an application only roles that you hold yourself. Ask a Global admin of your company.',
    public_application:
      'A public application has neither roles nor secrets: it acts for the person who signs in. Register a confidential application instead.',
    redirect_uri_wrong:
      'A redirect address begins with https://, or with http:// on the machine itself (localhost), and has no # part. Correct it and try again.',
    application_idle:
      'An application needs at least one role or one redirect address. Add one and try again.',
    two_secrets_already: 'The application already has two secrets. End one of them first.',
    application_revoked: 'The application was revoked. Register a new one.',
    application_limit_reached:
      'Your company already has 100 applications. Revoke those that are no longer used.',
    application_unknown:
      'Your company has no such application, or it was revoked. Sign in with an account of the company that registered it, or begin again in the application.',
    authorization_request_wrong:
      'The application has asked in a way that is not valid, so nothing was allowed. Go back to the application and begin again.',
    last_global_admin:
      'Your company would have no Global admin left who can sign in by a password. Make somebody else a Global admin, with a password, first.',
    global_admins_only:
      'Only a Global admin may make somebody a Global admin or change an account of one. Ask a Global admin of your company.',
    own_roles: 'You cannot give yourself another role. Ask a Global admin of your company.',
    own_account:
      'You cannot do this to your own account. Ask another admin of your company; your own password is under Account settings.',
    role_above_application:
      'An application that is not a Global admin cannot give a role that it does not hold itself.',
    role_choice_missing:
      'A type of role has not been chosen. Choose a role or the option that says no role.',
    user_removed: 'This user has been removed. Restore the account first.',
    user_not_removed: 'This user has not been removed, so there is nothing to restore.',
    user_name_wrong:
      'This cannot be a user name. Use letters, digits and . _ - + @, without spaces.',
    people_only: 'A person must do this: an application cannot.',
    no_second_factor: 'This person has no second factor that could be reset.',
    reset_waiting:
      'A reset of this person’s second factor has been asked for already. Confirm it, withdraw it, or wait until it is due.',
    no_reset_waiting:
      'No reset of this second factor is waiting: it has been carried out, stopped or withdrawn. Load the page again.',
    own_reset:
      'You asked for this reset yourself. Another admin has to confirm it, or it takes effect by itself when it is due.',
    asker_lost_rights:
      'Whoever asked for this reset may not do so any more. Withdraw it and ask for a new one.',
    user_not_active:
      'This account is blocked. Unblock it first: its person must be able to stop the reset.',
    sign_on_required: 'Your company signs in with single sign-on. Choose “Use single sign-on”.',
    sign_on_issuer_wrong:
      'This cannot be a provider’s address. It is an https URL at a public address, without query.',
    sign_on_provider_failed:
      'The sign-on provider does not answer as it should. Check its address and try again.',
    sign_on_not_ready:
      'Before single sign-on is switched on, prove a domain and let a trial sign-in succeed. To change the provider, switch it off first.',
    sign_on_not_set_up: 'No sign-on provider is set up yet. Enter and save it first.',
    domain_is_free_mail: 'Anybody gets an address at this domain, so no company can prove it.',
    domain_proved_elsewhere: 'Another company has proved this domain. It must give it up first.',
    domain_record_missing:
      'The TXT record was not found. New records can take hours to be seen: try again later.',
    sign_on_needs_domain:
      'This is the last proved domain. Switch single sign-on off before you remove it.',
    sign_on_off: 'There is no single sign-on for this user name. Sign in with your password.',
    sign_on_lost:
      'This sign-in has expired, was used already or was begun in another browser. Begin again.',
    sign_on_answer_wrong:
      'The answer of your company’s provider could not be accepted. Begin again; if it stays so, ask a Global admin of your company.',
    sign_on_email_unverified:
      'Your company’s provider does not confirm your email address, so we cannot tell who you are here. Ask a Global admin of your company.',
    sign_on_foreign_email:
      'Your email address is not at a domain that your company has proved. Ask a Global admin of your company.',
    sign_on_no_person: 'Nobody here has your email address. Ask your company to add you as a user.',
    sign_on_other_link:
      'Your user is linked to another account at the provider. A Global admin of your company can remove that link.',
    sign_on_blocked: 'Your user is blocked or removed. Ask an admin of your company.',
    sign_on_declined: 'The sign-in at your company’s provider was not completed.',
    sign_on_not_fresh:
      'Your company’s provider did not say that you have just signed in again, so the act was not allowed. Tell your admin: the provider must send “auth_time”.',
    email_is_free_mail:
      'Anybody gets an address at this mail provider. Use an address at the company’s own domain.',
    membership_sign_in_wrong:
      'The user name or the password of the membership directory is wrong. Check both, or ask the program operator for a new password.',
    profile_missing:
      'No organization profile with an MPN ID is linked. Sign in to the membership directory and choose one.',
    profile_inactive:
      'This organization profile is not active, so its MPN ID cannot be linked. Choose another one, or ask the program operator.',
    profile_other_country:
      'This organization profile belongs to another country or region than your account. Choose one in the country of your account.',
    enrolment_incomplete:
      'Something that is needed for the enrolment is still missing. Complete it and enroll again.',
    enrolment_under_way:
      'The enrolment has been submitted and is being verified. Wait for the operator, or take it back while the primary contact has not confirmed.',
    enrolment_not_awaiting:
      'The enrolment does not wait for the primary contact’s confirmation. Load the page again.',
    already_enrolled:
      'This MPN ID or this legal identity is enrolled already. Check both; if they are yours, ask the program operator.',
    already_in_program: 'Your company is in the program already. Nothing more is needed.',
    customer_of_a_partner:
      'Your company is a customer of a partner in the program, so its account cannot enroll. Create another account for it, or ask the program operator.',
    membership_directory_silent:
      'The membership directory does not answer. Nothing was changed; try again in a few minutes.',
    membership_kept_elsewhere:
      'The membership directory is kept outside of this installation. Make the change there.',
    mpn_profile_taken:
      'There is an organization profile with this MPN ID already. Open it and change it instead.',
    mpn_profile_carried:
      'A partner of the program carries this MPN ID, so its country cannot be changed.',
    mpn_profile_unknown:
      'The membership directory has no profile with this MPN ID. Check the number.',
    mpn_profile_of_partner:
      'This MPN ID is a location that a partner has added to its own company, so no other company takes it over. Check the number.',
    mpn_profile_inactive:
      'The organization profile with this MPN ID is inactive. Make it active first, or give another number.',
    mpn_profile_other_country:
      'The organization profile with this MPN ID belongs to another country or region than the company. A company and its MPN ID are in one country.',
    cloud_other_country:
      'This cloud is not open to companies of this country. Choose the public cloud.',
    mpn_global_unknown:
      'The membership directory has no headquarters with this global MPN ID. Add that profile first.',
    membership_rows_wrong:
      'The file has wrong cells, so nothing of it was taken in. Correct them and send the whole file again.',
    membership_name_taken:
      'There is a membership account with this user name already. Choose another one.',
    mpn_organization_unknown: 'No organization with this MPN ID was found.',
    own_agreement_missing:
      'Your company has not signed the partner agreement. A Global admin signs it under Account settings > Partner agreement; then this is possible again.',
    reseller_agreement_missing:
      'The indirect reseller has not signed the partner agreement, so it cannot be credited yet. Ask its Global admin to sign.',
    agreement_not_in_force:
      'This agreement is not the one to sign in your region, or it has been replaced. Load the page again.',
    agreement_day_past: 'The first day of an agreement cannot lie in the past.',
    one_of_mpn_id_and_tenant_id:
      'Give either an MPN ID (digits) or a tenant id (GUID), not both and nothing else.',
    neither_mpn_id_nor_tenant_id: 'Give an MPN ID or a tenant id.',
    legal_name_fixed:
      'The name is changed with the legal business profile; that of an authorized provider or direct partner by the program operator.',
    not_named_by_operator:
      'Only providers and direct partners get their legal name from the operator. An indirect reseller changes it on its own legal business profile, where the operator checks it.',
    name_unchanged: 'The company has this name already.',
    new_reseller_limit:
      'A new reseller can authorize only a few indirect providers in the first 30 days after its enrolment. Wait until they are over.',
    country_fixed: 'The country of a company cannot be changed.',
    currency_fixed:
      'The billing currency follows from the company’s country and cannot be changed.',
    location_phone_wrong:
      'A phone number of a location has at most 10 digits and nothing else: no prefix, no spaces.',
    partner_suspended:
      'The program operator has suspended the other company, so nothing new begins with it. Ask it, or choose another one.',
    only_partners_suspended: 'Only providers, resellers and direct partners can be suspended.',
    already_suspended: 'The company is suspended already. Reload the page to see why.',
    not_suspended: 'The company is not suspended, so there is nothing to reinstate.',
    first_admin_is_in:
      'The first Global admin has set a password. A new link comes from Forgot password, or from a colleague.',
    served_rows_wrong:
      'Nothing was imported. Correct the cells named here and import the file again.',
    mail_not_failed: 'Only a mail that failed can be tried again.',
    mpn_id_of_no_reseller: 'This MPN ID does not belong to an indirect reseller of your company.',
    tenant_of_no_reseller: 'This tenant is not an indirect reseller of your company.',
    contact_disowned:
      'Whoever reads this address has said that it is not the company’s. Name another primary contact.',
    enrolment_waits_for_applicant:
      'It is the applicant’s turn: the enrolment is reviewed again when it has been submitted again.',
    enrolment_kept:
      'The program operator has read this enrolment already, so it is kept. Correct it and submit it again, or leave it as it is.',
    enrolment_unconfirmed:
      'The primary contact has not confirmed the address yet. Review begins after that.',
    enrolment_decided: 'This enrolment has been decided already. Load it again to see how.',
    enrolment_checks_open: 'Not all three checks are verified. Decide them first.',
    enrolment_suspended: 'The company is suspended. Reinstate it first.',
    enrolment_profile_lost:
      'The membership directory no longer shows this MPN ID as active in the company’s country. Ask the applicant to choose another profile.',
    enrolment_has_partner:
      'The company is a customer of a partner in the program. That relationship must end before it can become a partner.',
    no_legal_change: 'No change of the legal identity is under way.',
    enrolment_documents_closed:
      'Documents can be added only to an enrolment that waits for a decision, and removed only while nobody reviews it.',
    too_many_documents: 'There are 20 documents already. Remove one first.',
    document_type_wrong:
      'Only PDF, PNG and JPEG files are taken. Save the document in one of these formats.',
    document_too_large: 'The file is larger than 5 MB. Make it smaller or split it.',
    document_store_failed: 'The document store did not answer. Try again in a few minutes.',
    enrolment_message_missing: 'Say why: the applicant reads it.',
    not_a_reviewer: 'This person does not review enrolments. Choose one who does.',
    enrolment_contact_missing: 'The enrolment has no primary contact with an e-mail address yet.',
    state_wrong: 'The country has no such state or province. Use its code or its English name.',
    directory_closed: 'The provider directory is open to signed-in people only. Sign in first.',
    change_already_open:
      'The operator has not decided on an earlier request yet. Wait for it, or take that request back.',
    change_already_decided: 'This request has been decided or taken back already.',
    no_directory_entry:
      'The company has no entry yet. Fill in every field, so that one can be made.',
    not_a_provider: 'Only an indirect provider has an entry in the directory.',
    nothing_wanted: 'Say what shall change.',
    logo_type_wrong:
      'Only PNG, JPEG and WebP pictures without animation are taken. Save the logo in one of these formats.',
    logo_too_large: 'The logo has more than 64 kB, or more than 300 × 300 pixels. Make it smaller.',
    announcement_withdrawn: 'This announcement has been withdrawn and stays as it is.',
    announcement_published: 'This announcement is published already.',
    announcement_not_published: 'This announcement is a draft. Delete it instead.',
    announcement_without_english:
      'Give the title and the text in English: every language that is missing falls back to it.',
  } satisfies Record<Refusal, string>,
  throttled: {
    wait: 'Too many attempts. Try again in {seconds, plural, one {# second} other {# seconds}}.',
  },
  cells: {
    cell: 'Row {row}, {column}: {reason}',
    missing: 'missing',
    not_a_number: 'not a whole number from 1 up',
    not_a_price: 'not a price',
    not_a_date: 'not a date',
    not_a_country: 'holds a code that is not a country of the program',
    unknown_value: 'not one of the known values',
    too_long: 'too long',
    given_twice: 'stands in an earlier row already',
    out_of_order: 'lies before its counterpart',
    unknown_offer: 'no such offer',
    unknown_headquarters: 'no headquarters with this number is in the directory or in the file',
    carried_by_partner: 'a partner carries this MPN ID: its country cannot change',
    not_an_mpn_id: 'is no MPN ID: 4 to 12 digits',
    not_a_domain: 'is no domain name',
    not_an_address: 'is no email address',
    wrong_for_country: 'not as the country has it',
    not_utf8: 'has signs that cannot be read: save the file as CSV UTF-8',
  },
  mails: {
    greeting: 'Hello {fullName},',
    portal: 'Sign in to see the details: {url}',
    footer: 'Tierline sent this message because of your role at {company}. Replies are not read.',
    auditHeads: {
      subject: 'Heads of the activity log of {installation}',
      text: 'These are the heads of the activity log of {installation} at {time}, for each company whose log has grown since the last message: company, position, hash.',
      keep: 'Keep this message where the administrators of the server cannot change it. “tierline audit verify --heads FILE” later shows whether the log still holds what is written here.',
    },
    partnershipAccepted: {
      subject: '{reseller} has accepted your partnership request',
      text: '{reseller} has authorized {provider} as its indirect provider. The reseller is now in your list of indirect resellers.',
      next: 'You can now add new customers for this reseller, submit orders for its customers, associate it with a subscription, and designate it as support contact.',
      tenantAdmin:
        'The reseller has also granted administrator access to its tenant until {until}. Your Admin agents can list its users and reset their passwords. The reseller can remove this access at any time.',
    },
    partnershipAuthorized: {
      subject: 'Your company has authorized {provider}',
      text: 'A Global admin of {reseller} has authorized {provider} as your indirect provider.',
      allowed:
        '{provider} can now add new customers for your company, submit orders for your customers, associate your company with a subscription, and designate it as support contact.',
      tenantAdmin:
        'Your company has also granted {provider} administrator access to your tenant until {until}: its Admin agents can list your users and reset their passwords, except those of admins. You can remove this access at any time in Indirect providers; the partnership stays.',
      noTenantAdmin: '{provider} has no administrator access to your tenant.',
      withdraw: 'If you did not expect this, remove the partnership in Indirect providers.',
    },
    partnershipDeclined: {
      subject: '{reseller} has declined your partnership request',
      text: '{reseller} has declined your partnership request. Its link no longer works.',
      next: 'If you think this is a mistake, speak to the reseller and send a new request.',
    },
    partnershipEnded: {
      subject: 'The partnership between {provider} and {reseller} has ended',
      text: '{endedBy} has ended the partnership between {provider} and {reseller}.',
      effect:
        '{provider} can no longer add customers or submit orders for {reseller}. Administrator access to the reseller’s tenant, if there was any, has ended too. Customers and subscriptions stay as they are.',
      next: 'To work together again, the indirect provider sends a new partnership request.',
    },
    tenantAdminRemoved: {
      subject: '{reseller} has removed your administrator access',
      text: '{reseller} has removed the administrator access of {provider} to its tenant. You can no longer list its users or reset their passwords.',
      stays: 'The partnership stays as it is.',
    },
    tenantAdminUsed: {
      subject: '{provider} has reset a password in your company',
      text: '{provider} has used its administrator access to your tenant and reset the password of {user}.',
      next: 'If you did not ask for this, speak to {provider}. You can remove this access at any time in Indirect providers.',
    },
    customerAdded: {
      subject: '{seller} has added {customer} for your company',
      text: '{seller} has added {customer} as a customer of your company and sells to it.',
      administer:
        'Your company administers {customer} by delegated administration. The customer can remove it at any time.',
    },
    customerWelcome: {
      subject: '{seller} has set up {customer} in the Partner Center',
      text: '{seller} has set up your company {customer} in the Partner Center.',
      textWithReseller:
        '{seller}, together with {reseller}, has set up your company {customer} in the Partner Center.',
      who: '{seller} sells you subscriptions and can administer them for you by delegated administration.',
      whoWithReseller:
        '{seller} is the provider that sells you subscriptions. {reseller} is your reseller and can administer them for you by delegated administration.',
      signIn:
        'You get the user name and the temporary password of your first administrator from {seller}. The password must be changed at the first sign-in.',
      signInWithReseller:
        'You get the user name and the temporary password of your first administrator from {seller} or {reseller}. The password must be changed at the first sign-in.',
      portal: 'Your administrator signs in here: {url}',
      footer:
        'Tierline sent this message because {seller} named you as the contact of {customer}. Replies are not read.',
    },
    orderPlaced: {
      subject: '{seller} has placed an order for {customer}',
      text: '{seller} has placed the order {orderId} for {customer}:',
      line: '{quantity, plural, one {# unit} other {# units}} × {offer}',
      next: 'If you did not expect this order, speak to {seller}.',
    },
    delegatedAdminRemoved: {
      subject: '{customer} has removed your delegated administration',
      text: '{customer} has removed the delegated administration of {partner}. You can no longer administer its users and subscriptions for it.',
      stays: 'The customer stays in your list, and what was sold to it runs on.',
    },
    customerUserReset: {
      subject: '{partner} has reset a password in your company',
      text: '{partner} has used its delegated administration of {customer} and given {user} a new temporary password.',
      next: 'If you did not ask for this, speak to {partner}. You can remove its delegated administration at any time in Partner relationships.',
    },
    signUp: {
      subject: 'Create your company’s work account',
      text: 'Somebody, probably you, has asked for a work account for the company with the domain {domain}, with {email} as its first Global admin.',
      link: 'Set your password and confirm the company’s details here. The link works once, until {until}:',
      ignore: 'If it was not you, do nothing: no account is made, and the address is forgotten.',
      footer:
        'Tierline sent this message because somebody asked for it on the enrolment page. Replies are not read.',
    },
    enrolmentConfirmation: {
      subject: 'Confirm the enrolment of {company}',
      text: '{applicant} has enrolled {company} ({domain}) as an indirect reseller and named you as its primary contact.',
      asks: 'Nothing is reviewed before you confirm two things: that your company signed up, and that the address {email} belongs to it.',
      link: 'Open this link to confirm. It works until {until}:',
      ignore:
        'If you know nothing of this, open the link and say that it is not you, or do nothing.',
      footer:
        'Tierline sent this message because {company} named you as its primary contact. Replies are not read.',
    },
    passwordForgotten: {
      subject: 'Set a new password',
      text: 'Somebody, probably you, has asked for a new password for {userName}.',
      link: 'Set it here. The link works once, until {until}:',
      ignore: 'If it was not you, do nothing: the password stays as it is.',
      footer:
        'Tierline sent this message because somebody asked for it on the sign-in page. Replies are not read.',
    },
    passwordChanged: {
      subject: 'Your password was changed',
      text: 'The password of {userName} was changed on {at}, from the address {address}.',
      reset:
        '{by} has given {userName} a new password on {at}, from the address {address}. It is temporary and must be changed at the next sign-in.',
      ended: 'All sessions that were open with the old one have ended.',
      next: 'If you did not expect this, set a new password with “Forgot your password?” on the sign-in page, and tell a Global admin of your company.',
    },
    applicationRegistered: {
      subject: '{application} was registered in your company',
      text: '{person} has registered the application {application} in {company}. It can use the API with these roles: {roles}.',
      textWithoutRoles:
        '{person} has registered the application {application} in {company}. It can act for people of your company who sign in and allow it.',
      next: 'If you did not expect this, revoke the application under Account settings > API keys and speak to {person}.',
    },
    secretExpires: {
      subject: 'A secret of {application} expires on {date}',
      text: 'A secret of the application {application} of {company} expires on {date}. Programs that use it will then be refused.',
      next: 'Make a new secret under Account settings > API keys, change the programs over, and then end the old one.',
    },
    secondFactorChanged: {
      subject: 'Your second factor has changed',
      appAdded:
        'An authenticator app was set up for your account. Codes of an earlier one no longer count.',
      appRemoved: 'The authenticator app was removed from your account.',
      passkeyAdded: 'A passkey was added to your account: {name}.',
      passkeyRemoved: 'A passkey was removed from your account: {name}.',
      codesRenewed: 'New recovery codes were made for your account. The old ones no longer count.',
      codeUsed:
        'Somebody has signed in to your account with a recovery code. {left, plural, =0 {None is left.} one {# is left.} other {# are left.}}',
      reset:
        '{by} has removed all second factors from your account. You set up a new one at your next sign-in.',
      next: 'If this was not you, change your password at once and tell a Global admin of your company.',
    },
    membershipAccount: {
      subject: 'Your membership account {userName}',
      text: 'The program operator has made the membership account {userName} for {company} (MPN ID {mpnId}). With it you show which organization profile is yours when your company enrols.',
      link: 'Set its password here. The link works once, until {until}:',
      footer:
        'Tierline sent this message because the program operator named you as the holder of this account. Replies are not read.',
    },
  },
  drafts: {
    partnershipRequest: {
      subject: 'Partnership request from {provider}',
      body: `Hello,

{provider} (MPN ID {mpnId}) asks for a partnership with your company, as its indirect provider. When you accept, we can:

- add new customers on your behalf
- submit orders on behalf of your customers
- associate you with a subscription, so that you can manage it
- designate you as support contact

To accept or decline, a Global admin of your company opens this link and signs in:

{link}

The link is meant for your company only, works once and expires on {expires}.

Kind regards
{provider}`,
      shortBody: `{provider} (MPN ID {mpnId}) asks for a partnership. Accept or decline by {expires}:
{link}`,
      note: 'You can edit the text, but keep the link: it is personal, and without it nobody can accept.',
    },
  },
})

export const en = { ...namesEn, ...own }
