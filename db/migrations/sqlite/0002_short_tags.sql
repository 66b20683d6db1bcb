-- `["home","number:17875550101","country:PR"]` becomes `n17875550101 cPR`.
UPDATE `changes` SET `tags` = replace(replace(replace(replace(replace(replace(replace(`tags`, '["home",', ''), '"number:', 'n'), '"country:', 'c'), '"sender:', 's'), '"', ''), ']', ''), ',', ' ');
