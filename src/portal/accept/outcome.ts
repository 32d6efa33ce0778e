// How a request was answered on this page.
export type Outcome =
  | { readonly kind: 'declined' }
  | { readonly kind: 'accepted'; readonly tenantAdminUntil: string | undefined }
