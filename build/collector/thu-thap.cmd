@echo off
rem Starts thu-thap.ps1, which stands beside this file. The execution policy is set aside for this
rem one run of that one file; nothing is changed or installed on this machine.
rem Plain ASCII only: a console of Windows 7 may not show Vietnamese letters of a .cmd file.
setlocal DisableDelayedExpansion
rem By its full path: a powershell.exe that somebody left on the stick must never be started.
set "SHELL=%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe"
set "SCRIPT=%~dp0thu-thap.ps1"
if not exist "%SHELL%" goto noshell
if not exist "%SCRIPT%" goto noscript
"%SHELL%" -NoLogo -NoProfile -NonInteractive -ExecutionPolicy Bypass -File "%SCRIPT%"
set "CODE=%ERRORLEVEL%"
goto end
:noshell
echo May nay khong co PowerShell (co the la Windows XP). Hay ghi tay thong tin may nay.
set "CODE=3"
goto end
:noscript
echo Khong thay tep thu-thap.ps1 ben canh tep nay. Hay chep lai ca hai tep vao cung mot thu muc.
set "CODE=2"
:end
echo.
pause
exit /b %CODE%
