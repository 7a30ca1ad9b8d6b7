-- Passwords of sign-ups are kept with their mailed links; what an unproved account holds may be anybody's.
UPDATE accounts_person SET password = '' WHERE verified_at IS NULL;
