-- What a professional writes down alone was not said by the client.
alter table debt_balance drop constraint debt_balance_source,
  add constraint debt_balance_source check (source in ('client', 'helper', 'letter', 'register'));
