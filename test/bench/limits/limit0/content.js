'nothing';
